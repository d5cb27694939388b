package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The command line where the server does not start. */
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new TreeMap<>();

    @Test
    void helpShowsEveryOptionWithItsDefault() {
        assertEquals(0, run("--help"));

        for (String option : List.of(
                "--host",
                "--port",
                "--game",
                "--fill",
                "--bot-skill",
                "--mode",
                "--round-seconds",
                "--max-spectators",
                "--map",
                "--maps",
                "--world",
                "--bots",
                "--tick-rate",
                "--seed",
                "--max-players",
                "--replica-check",
                "--event-loops",
                "--admin-port",
                "--admin-host",
                "--admin-name",
                "--admin-guard-readings",
                "--audit-file",
                "--no-admin",
                "--version")) {
            assertTrue(out.toString().contains(option), option);
        }
        String text = out.toString().replaceAll("\\s+", " ");
        assertTrue(text.contains("Default: 127.0.0.1."), text);
        assertTrue(text.contains("Default: 8080."), text);
        assertTrue(text.contains("Default: 9600."), text);
        assertTrue(text.contains("Default: 30."), text);
    }

    @Test
    void versionIsOneLine() {
        assertEquals(0, run("--version"));
        assertEquals(1, out.toString().lines().count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port 70000|--port 70000: must be 0 to 65535",
                "--tick-rate 5|--tick-rate 5: must be 10 to 120",
                "--tick-rate 121|--tick-rate 121: must be 10 to 120",
                "--game chess|--game chess: must be skirmish or provingground",
                "--map nowhere|--map nowhere: there is no such map as nowhere; foundry is one",
                "--map ../secret|--map ../secret: must be the name of a map, such as foundry",
                "--maps foundry,nowhere|--maps foundry,nowhere: there is no such map as nowhere; foundry is one",
                "--maps foundry --map nowhere|--maps foundry,nowhere: there is no such map as nowhere; foundry is one",
                "--max-players 65|--max-players 65: must be 1 to 64 in skirmish",
                "--bots 65|--bots 65: must be 0 to 64, the number of players that fit in",
                "--fill 64|--fill 64: must be 0 to 63, so that there is room for one who comes",
                "--fill 4 --bots 4|--fill 4: cannot be used together with bots.count (--bots)",
                "--bot-skill godlike|--bot-skill godlike: must be easy, normal or hard",
                "--mode chess|--mode chess: must be ffa or tdm",
                "--round-seconds 0|--round-seconds 0: must be 1s to 30m",
                "--game provingground --mode tdm|--game provingground: provingground has no option mode",
                "--event-loops=zwei|--event-loops zwei: must be 1 to 64",
                "--max-spectators -1|--max-spectators -1: must be 0 to 10000",
                "--bots 3 --max-players 2|--bots 3: must be 0 to 2, the number of players that fit in",
                "--world 8000|--world 8000: is for open worlds; this match is on the map foundry",
                "--game provingground --world 10|--world 10: must be 1000 to 100000",
                "--replica-check -1|--replica-check -1: must be 0 to 65535",
                "--event-loops 0|--event-loops 0: must be 1 to 64",
                "--poll-pause -1|--poll-pause -1: must be 0s to 10ms",
                "--log-totals 3601|--log-totals 3601: must be 0s to 1h",
                "--log-level loud|--log-level loud: must be error, warn, info, debug or trace",
                "--admin-port 70000|--admin-port 70000: must be 0 to 65535",
                "--admin-name Host!|--admin-name Host!: must be a host's name in lower case, such as game.example.org",
                "--admin-tls-cert nowhere.pem|--admin-tls-cert nowhere.pem: needs its key, too: admin.tls.key (--admin-tls-key)",
                "--max-connections 0|--max-connections 0: must be 1 to 1000000",
                "--allow-origin example.org"
                        + "|--allow-origin example.org: must be a scheme and a host without a path: https://example.org",
            })
    void aWrongOptionIsExplainedInOneLine(String arguments, String explanation) {
        assertEquals(CommandLine.ExitCode.USAGE, run(arguments.split(" ", -1)));
        assertEquals(List.of(explanation), err.toString().lines().toList());
        assertEquals("", out.toString());
    }

    @Test
    void anUnknownOptionIsExplainedInOneLine() {
        assertEquals(CommandLine.ExitCode.USAGE, run("--prot", "1"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("'--prot'"), err.toString());
    }

    @Test
    void whatIsNoNumberIsExplainedInOneLine() {
        assertEquals(CommandLine.ExitCode.USAGE, run("--port", "http"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("--port"), err.toString());
    }

    @Test
    void everyMistakeIsSaidAtOnce() {
        environment.put("TICKWIRE_TICK_RATE_HZ", "5");
        environment.put("TICKWIRE_LISTEN_HOTS", "me");

        assertEquals(CommandLine.ExitCode.USAGE, run("--port", "70000", "--prot", "1", "--bots", "65"));

        assertEquals(
                List.of(
                        "TICKWIRE_LISTEN_HOTS: there is no such setting; the nearest is TICKWIRE_LISTEN_HOST",
                        "'--prot': there is no such option; the nearest is --port",
                        "TICKWIRE_TICK_RATE_HZ=5: must be 10 to 120",
                        "--port 70000: must be 0 to 65535",
                        "--bots 65: must be 0 to 64, the number of players that fit in"),
                err.toString().lines().toList());
    }

    @Test
    void everySettingIsPrintedWithItsPlace() {
        environment.put("TICKWIRE_LISTEN_PORT", "81");

        assertEquals(
                0,
                run(
                        "--print-config",
                        "--poll-pause",
                        "500",
                        "--allow-origin",
                        "http://a",
                        "--allow-origin",
                        "http://b"));

        List<String> lines = out.toString().lines().toList();
        assertEquals("listen.host = \"127.0.0.1\"  # default", lines.get(0));
        assertTrue(lines.contains("listen.port = 81  # environment TICKWIRE_LISTEN_PORT"), out.toString());
        assertTrue(lines.contains("event-loops.poll-pause = 500us  # --poll-pause"), out.toString());
        assertTrue(
                lines.contains("listen.allowed-origins = [\"http://a\", \"http://b\"]  # --allow-origin"),
                out.toString());
        assertEquals("", err.toString());
    }

    @Test
    @Tag("sockets")
    void aPortThatIsTakenIsExplainedInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertEquals(CommandLine.ExitCode.SOFTWARE, run("--port", port));
            assertEquals(1, err.toString().lines().count());
            assertTrue(err.toString().startsWith("Cannot listen on 127.0.0.1 port " + port + ": "), err.toString());
            assertTrue(err.toString().contains("already in use"), err.toString());
        }
    }

    @Test
    @Tag("sockets")
    void anAdminPortThatIsTakenIsExplainedInOneLineAndLeavesNothingRunning() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertEquals(CommandLine.ExitCode.SOFTWARE, run("--port", "0", "--admin-port", port));
            assertEquals(1, err.toString().lines().count());
            assertTrue(err.toString().contains("port " + port + " for the admin port: "), err.toString());
            assertTrue(err.toString().contains("--admin-port"), err.toString());
            assertEquals("", out.toString());
            assertTrue(
                    Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().startsWith("tick-loop")),
                    "a tick loop runs on");
        }
    }

    @Test
    void whatIsWrongWithATokenIsExplainedAndTheTokenIsNotShown(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("token"), "hunter2\n");
        Path config = Files.writeString(
                folder.resolve("tickwire.conf"), "admin.tokens { ada { role = view, file = " + secret + " } }");

        assertEquals(CommandLine.ExitCode.USAGE, run("--config", config.toString()));
        assertTrue(err.toString().contains("admin.tokens.ada.file"), err.toString());
        assertTrue(err.toString().contains("must be 16 to 200"), err.toString());
        assertFalse(err.toString().contains("hunter2"), err.toString());
    }

    private int run(String... arguments) {
        return Main.commandLine(environment)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
