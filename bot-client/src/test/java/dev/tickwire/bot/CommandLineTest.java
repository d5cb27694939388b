package dev.tickwire.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command line answers without playing. */
class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpShowsEveryOptionWithItsDefault() {
        assertEquals(0, run("--help"));
        String help = out.toString();
        for (String option : new String[] {
            "--url",
            "--game",
            "--match",
            "--bots",
            "--join-rate",
            "--warmup",
            "--duration",
            "--input-rate",
            "--aim",
            "--skill",
            "--seed",
            "--reconnect",
            "--threads",
            "--json",
            "--capture",
            "--capture-limit",
            "--scenario",
            "--ramp",
            "--churn",
            "--mix",
            "--net",
            "--decode",
            "--threshold",
            "--generator-lag-max",
            "--server-metrics",
            "--record",
            "--playback",
            "--html",
            "--live",
            "--find-capacity",
            "--capacity-max",
            "dissect",
            "compare"
        }) {
            assertTrue(help.contains(option), option + " is not in the help");
        }
        for (String defaultValue :
                new String[] {"http://127.0.0.1:8080", "8", "50", "5s", "30s", "change", "straight"}) {
            assertTrue(help.contains("Default: " + defaultValue), defaultValue + " is not in the help:\n" + help);
        }
        assertTrue(help.contains("skirmish, provingground"), help);
        assertEquals("", err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--bots|0|must be 1 to",
                "--bots|many|is not an int",
                "--duration|30|write it like 500ms, 30s or 2m",
                "--duration|0s|30s is usual",
                "--warmup|-5s|write it like 500ms, 30s or 2m",
                "--input-rate|fast|write \"change\", or a number from 1 to 120",
                "--input-rate|500|write \"change\", or a number from 1 to 120",
                "--url|localhost|one looks like http://127.0.0.1:8080",
                "--game|chess|only skirmish and provingground",
                "--aim|foot|STRAIGHT",
                "--skill|perfect|none of mixed, rookie, regular, veteran",
                "--threads|0|must be 1 to",
                "--join-rate|0|must be 1 to",
                "--capture|/no/such/folder/play.capture|no file in a folder that exists",
                "--capture-limit|0|must be 1 to",
                "--json|/no/such/folder/report.json|no file in a folder that exists",
                "--html|/no/such/folder/report.html|no file in a folder that exists",
                "--record|/no/such/folder/inputs|no file in a folder that exists",
                "--scenario|nothing.conf|smoke, skirmish-32",
                "--ramp|0s:0,30s|one looks like 0s:0,30s:500,2m:500",
                "--churn|-1|must be 0 to",
                "--mix|boss:5|fighter, wander, idle, slowreader",
                "--net|dialup|lan, wifi, 4g, 3g, bad",
                "--net|rtt=80|write it like 500ms, 30s or 2m",
                "--threshold|gap_ms.p99|one looks like gap_ms.p99<80",
                "--threshold|fps>30|replica_mismatches",
                "--server-metrics|localhost|one looks like http://127.0.0.1:8080",
                "--live|loudly|TABLE",
                "--match|all,m1|either all matches or some",
                "--match|' '|a match has an id",
                "--net|rtt=1ms,rtt=2ms|said twice",
                "--net|down=0kbit|write it like 500kbit or 2mbit",
                "--url|http://me:secret@127.0.0.1:8080|one looks like http://127.0.0.1:8080",
                "--threshold|server.tickwire_players.max<5|server-metrics",
                "--playback|/no/such/inputs|that can be read",
                "--capture-limit|5|there is no --capture",
                "--capacity-max|100|there is no --find-capacity"
            })
    void aWrongValueIsAnsweredWithWhatWouldBeRight(String option, String value, String hint) {
        assertEquals(2, run(option, value));
        assertTrue(err.toString().contains(hint), err.toString());
        assertTrue(err.toString().lines().count() <= 2, err.toString());
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheNearest() {
        assertEquals(2, run("--bot", "5"));
        assertTrue(err.toString().contains("--bots"), err.toString());
    }

    @Test
    void aServerThatIsNotThereIsSaidInOneLine() {
        assertEquals(1, run("--url", "http://127.0.0.1:1", "--bots", "1"));
        assertTrue(err.toString().startsWith("tickwire-bots: no answer from http://127.0.0.1:1"), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertEquals(2, run("--bots", "5", "--ramp", "0s:0,1s:5"));
        assertEquals(2, run("--ramp", "0s:0,9s:5", "--duration", "5s"));
        assertEquals(2, run("--ramp", "0s:0,1s:5", "--warmup", "5s"));
        assertEquals(2, run("--find-capacity", "--bots", "50", "--capacity-max", "20"));
        assertEquals(2, run("--find-capacity", "--bots", "0"));
        assertEquals(2, run("--find-capacity", "--capacity-max", "20001"));
        assertEquals(2, run("--find-capacity", "--ramp", "0s:0,9s:5"));
        assertEquals(2, run("--find-capacity", "--scenario", "churn"));
        assertEquals(2, run("--scenario", "churn", "--duration", "5s"));
        assertEquals(2, run("--json", "report", "--html", "report"));
        assertEquals(2, run("--record", "inputs", "--capture", "inputs"));
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void inputsAreEitherPlayedOrRecorded(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("inputs"), "TWINPUTS");
        assertEquals(2, run("--record", folder.resolve("other").toString(), "--playback", file.toString()));
        assertTrue(err.toString().contains("either played back or recorded"), err.toString());
    }

    @Test
    void aScenariosNumberOfBotsIsWhereASearchBegins(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("s.conf"), "bots = 30");
        assertEquals(2, run("--find-capacity", "--scenario", file.toString(), "--capacity-max", "20"));
        assertTrue(
                err.toString().contains("it must be 30, the number of bots to begin with, to 20000"), err.toString());
    }

    @Test
    void aScenarioThatIsNoTextIsSaidInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("s.conf"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(2, run("--scenario", file.toString()));
        assertTrue(err.toString().contains("is no text in UTF-8"), err.toString());
    }

    @Test
    void twoReportsThatCannotBeComparedAreSaidInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "{}");
        assertEquals(2, run("compare", file.toString(), file.toString()));
        assertEquals(
                "tickwire-bots: " + file + " is no report of tickwire-bots",
                err.toString().strip());
        assertEquals(2, run("compare", file.toString(), folder.resolve("none").toString()));
        assertTrue(err.toString().contains("there is no file"), err.toString());
    }

    @Test
    void dissectExplainsItself() {
        assertEquals(0, run("dissect", "--help"));
        assertTrue(out.toString().contains("--summary"), out.toString());
        assertTrue(out.toString().contains("FILE"), out.toString());
    }

    @Test
    void aFileThatIsNoCaptureIsSaidInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "{}");
        assertEquals(2, run("dissect", file.toString()));
        assertEquals(
                "tickwire-bots: " + file + " is no capture of tickwire-bots",
                err.toString().strip());
        assertEquals("", out.toString());
    }

    @Test
    void aCaptureThatIsNotThereIsSaidInOneLine(@TempDir Path folder) {
        Path file = folder.resolve("none");
        assertEquals(2, run("dissect", "--summary", file.toString()));
        assertEquals("tickwire-bots: there is no file " + file, err.toString().strip());
    }

    private int run(String... arguments) {
        CommandLine commandLine =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
