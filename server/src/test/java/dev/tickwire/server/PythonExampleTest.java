package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.testing.DebianPython;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example that talks to the echo socket from Python does what its text says. */
@Tag("sockets")
class PythonExampleTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("basedir", ""), "src", "main", "examples", "python", "echo_client.py");

    @Test
    void threeAnswersArePrintedAndTheProgramEnds() throws IOException, InterruptedException {
        Path python = DebianPython.withWebSocketClient();
        try (Server server = Server.start(settings())) {
            String echo = "ws://127.0.0.1:" + server.gateway().port() + "/echo";
            Process example = new ProcessBuilder(python.toString(), EXAMPLE.toString(), echo)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(example.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(example.waitFor(30, TimeUnit.SECONDS));
            assertEquals(
                    List.of("Hello 0", "Hello 1", "Hello 2"), printed.lines().toList());
            assertEquals(0, example.exitValue());
        }
    }

    private static ServerSettings settings() {
        return ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1),
                "provingground",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                OptionalInt.empty(),
                1,
                0);
    }
}
