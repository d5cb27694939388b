package dev.tickwire.server.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.swarm.Swarm;
import dev.tickwire.bot.swarm.SwarmOutcome;
import dev.tickwire.server.testing.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image with its own Java runtime, as it is used on a machine that has none; runs with {@code -Pimage}. */
@Tag("image")
class RuntimeImageTest {
    private static final Map<String, String> NOTHING = Map.of();

    /** A JVM with this does not start without its archive of classes. */
    private static final Map<String, String> ARCHIVE_REQUIRED = Map.of("JDK_JAVA_OPTIONS", "-Xshare:on");

    private static final Pattern ADMIN = Pattern.compile("Dashboard: http://127\\.0\\.0\\.1:(\\d+)/.*");
    private static final int BOTS = 3;

    @TempDir
    private static Path folder;

    private static UnpackedImage image;

    @BeforeAll
    static void unpack() throws Exception {
        image = UnpackedImage.in(folder);
    }

    @Test
    void itRunsInAnyFolderWithoutAnyEnvironment() throws Exception {
        List<String> command = image.program("tickwire-server", "--port", "0", "--admin-port", "0", "--bots", "0");
        try (ServerProcess server = ServerProcess.fromCommand(command, NOTHING)) {
            SwarmOutcome outcome = Swarm.against("http://127.0.0.1:" + server.port())
                    .bots(BOTS)
                    .warmup(Duration.ZERO)
                    .generatorLagMax(Duration.ofSeconds(10))
                    .run(Duration.ofSeconds(3));
            assertEquals(BOTS, outcome.figure("joined"));
            assertTrue(outcome.figure("frames_per_bot_s") > 0);

            server.terminate();

            assertEquals(0, server.awaitExit());
            assertTrue(server.log().contains("native transport"), server.log());
        }
    }

    @Test
    void theContainersCommandsRunItAndTellHowItIs() throws Exception {
        Dockerfile container = Dockerfile.read();
        UnpackedImage.run(image.program("tickwire-archive"));
        List<String> command = new ArrayList<>(image.fromContainer(container.entryPoint()));
        command.addAll(List.of("--port", "0", "--admin-port", "0"));
        try (ServerProcess server = ServerProcess.fromCommand(command, ARCHIVE_REQUIRED)) {
            List<String> probe = image.fromContainer(container.healthCheck()).stream()
                    .map(word -> word.replace(":9600", ":" + adminPort(server)))
                    .toList();
            assertEquals(0, UnpackedImage.exitCode(probe));

            server.terminate();

            assertEquals(0, server.awaitExit());
            assertEquals(1, UnpackedImage.exitCode(probe));
        }
    }

    private static String adminPort(ServerProcess server) {
        return server.linesBeforeReady().stream()
                .map(ADMIN::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst()
                .orElseThrow();
    }
}
