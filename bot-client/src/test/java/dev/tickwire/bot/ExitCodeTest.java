package dev.tickwire.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tickwire.bot.swarm.PracticeServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a pipeline is told, and the files that it is given, over real sockets. */
@Tag("sockets")
class ExitCodeTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aRunThatHoldsIsZeroAndLeavesItsReports() throws IOException {
        Path json = folder.resolve("report.json");
        Path html = folder.resolve("report.html");
        try (PracticeServer server = new PracticeServer()) {
            assertEquals(0, run(server, "--json", json.toString(), "--html", html.toString()), err::toString);
        }
        JsonObject report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertEquals(0, report.getAsJsonObject("verdict").get("exit_code").getAsInt());
        assertEquals(3, report.getAsJsonObject("figures").get("joined").getAsInt());
        assertTrue(Files.readString(html).contains("Held: all thresholds were kept"));
        assertTrue(out.toString().contains("verdict                   held"), out.toString());
        assertEquals(0, execute("compare", json.toString(), json.toString()));
        assertTrue(out.toString().contains("same"), out.toString());
    }

    @Test
    void aThresholdThatIsNotKeptIsOneAndSaysWhichAndWhen() {
        try (PracticeServer server = new PracticeServer()) {
            assertEquals(1, run(server, "--threshold", "frames_per_bot_s>500"));
        }
        assertTrue(out.toString().contains("frames_per_bot_s should be more than 500 and was "), out.toString());
        assertTrue(out.toString().contains("first so "), out.toString());
    }

    @Test
    void botsThatFindNoRoomAreOneThoughNobodyAskedForAThreshold() {
        try (PracticeServer server = new PracticeServer().withPlaces(1)) {
            assertEquals(1, run(server));
        }
        assertTrue(out.toString().contains("refused should be exactly 0 and was 2"), out.toString());
        assertTrue(out.toString().contains("2 x 4004 MATCH_FULL"), out.toString());
    }

    @Test
    void aGeneratorThatIsTooSlowIsThree() {
        try (PracticeServer server = new PracticeServer()) {
            assertEquals(3, run(server, "--generator-lag-max", "0ms", "--threshold", "frames_per_bot_s>500"));
        }
        assertTrue(out.toString().contains("NOT VALID: the bots themselves were late by "), out.toString());
        assertTrue(out.toString().contains("WITHOUT MEANING"), out.toString());
    }

    @Test
    void aServerThatIsNotThereIsOneAndAWrongOptionTwo() {
        assertEquals(1, execute("--url", "http://127.0.0.1:1", "--bots", "1"));
        assertEquals(2, execute("--threshold", "gap_ms.p99~80"));
    }

    @Test
    void theLargestSwarmThatAServerHoldsIsFound() throws IOException {
        Path json = folder.resolve("report.json");
        Path html = folder.resolve("report.html");
        try (PracticeServer server = new PracticeServer().withPlaces(3)) {
            List<String> options = new ArrayList<>(List.of("--find-capacity", "--bots", "2", "--capacity-max", "4"));
            options.addAll(List.of("--json", json.toString(), "--html", html.toString()));
            assertEquals(0, run(server, options.toArray(String[]::new)), err::toString);
        }
        assertTrue(
                out.toString().contains("capacity: 3 bots held; with 4, refused should be exactly 0 and was 1"),
                out.toString());
        JsonObject report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        assertEquals(3, report.get("capacity_bots").getAsInt());
        assertEquals(3, report.getAsJsonArray("capacity_trials").size());
        assertTrue(Files.readString(html).contains("Capacity: 3 bots"));
    }

    private int run(PracticeServer server, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--url", server.url(), "--warmup", "200ms"));
        if (!List.of(options).contains("--bots")) {
            arguments.addAll(List.of("--bots", "3"));
        }
        arguments.addAll(List.of("--duration", "1200ms", "--live", "lines"));
        // The machine may be busy with a build: whether bots are on time is only asked where it matters.
        if (!List.of(options).contains("--generator-lag-max")) {
            arguments.addAll(List.of("--generator-lag-max", "10s"));
        }
        arguments.addAll(List.of(options));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
