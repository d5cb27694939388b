package dev.tickwire.bot.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.AimStyle;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.link.LinkProfiles;
import dev.tickwire.bot.verdict.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios in files. */
class ScenarioFileTest {
    @TempDir
    private Path folder;

    @Test
    void everythingThatOptionsCanSayAFileCanSay() throws IOException {
        Scenario scenario = read("""
                name = "All of it"
                url = ["http://127.0.0.1:8080", "http://127.0.0.1:8081"]
                game = provingground
                match = [m1, m2]
                server-metrics = "http://127.0.0.1:9600"
                ramp = ["0s:0", "30s:500", "2m:500"]
                join-rate = 100
                churn = 2.5
                mix { fighter = 60, wander = 40 }
                net { wifi = 3, "4g" = 1, train = 1 }
                networks { train { rtt = 90ms, stalls = 3/m, stall = 2s, down = 3mbit } }
                warmup = 10s
                threshold = ["gap_ms.p99<80"]
                generator-lag-max = 7ms
                seed = 7
                input-rate = 30
                decode = header
                aim = mouse
                skill = veteran
                reconnect = true
                """);
        assertEquals("All of it", scenario.name());
        assertEquals(2, scenario.place().servers().size());
        assertEquals(List.of("m1", "m2"), scenario.place().matchIds());
        assertEquals(
                "http://127.0.0.1:9600/metrics",
                scenario.place().metrics().orElseThrow().toString());
        assertEquals(500, scenario.crowd().ramp().maxBots());
        assertEquals(Duration.ofSeconds(110), scenario.crowd().measured());
        assertEquals(2.5, scenario.crowd().churnPerSecond());
        assertEquals(
                List.of(new Shares.Share<>(Role.FIGHTER, 60), new Shares.Share<>(Role.WANDER, 40)),
                scenario.crowd().roles().list());
        List<Shares.Share<LinkProfile>> links = scenario.crowd().links().list();
        assertEquals(
                List.of(LinkProfiles.named("4g"), LinkProfiles.named("wifi")),
                List.of(links.get(0).kind(), links.get(2).kind()));
        assertEquals(
                new LinkProfile("train", 90, 0, 3, 2_000, 3_000, 0, 0, 0),
                links.get(1).kind());
        assertEquals(
                Threshold.parse("gap_ms.p99<80"), scenario.limits().thresholds().get(0));
        assertEquals(6, scenario.limits().thresholds().size());
        assertEquals(7, scenario.limits().generatorLagP99MillisMax());
        assertEquals(30, scenario.play().inputRateHz());
        assertEquals(FrameDecoding.HEADER, scenario.play().decode());
        assertEquals(AimStyle.MOUSE, scenario.play().brains().aimStyle());
        assertEquals(Optional.of(Skill.VETERAN), scenario.play().brains().skill());
        assertTrue(scenario.play().reconnect());
        assertEquals(7, scenario.seed());
    }

    @Test
    void whatAFileDoesNotSayIsAsUsual() throws IOException {
        Scenario scenario = read("bots = 3");
        assertEquals(Ramp.constant(3), scenario.crowd().ramp());
        assertEquals(Duration.ofSeconds(5), scenario.crowd().warmup());
        assertEquals(Duration.ofSeconds(30), scenario.crowd().measured());
        assertEquals("http://127.0.0.1:8080", scenario.place().servers().get(0).toString());
    }

    @Test
    void jsonIsUnderstoodToo() throws IOException {
        Scenario scenario = read("{\"bots\": 5, \"net\": \"wifi\", \"duration\": \"10s\"}");
        assertEquals(5, scenario.crowd().ramp().maxBots());
        assertEquals(
                LinkProfiles.named("wifi"), scenario.crowd().links().dealer().next());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bot = 5|there is no such key; there are",
                "bots = many|bots",
                "bots = 0|out of range",
                "duration = 30|write it like 500ms, 30s or 2m",
                "net = dialup|there is no network \"dialup\", only none, lan, wifi, 4g, 3g, bad",
                "net { dialup = 3 }|there is no network \"dialup\"",
                "mix { boss = 3 }|there is no role \"boss\"",
                "networks { x { ping = 3ms } }|a network has no \"ping\"",
                "networks { x { stalls = 3/m } }|belong together",
                "threshold = [\"fps>30\"]|there is no figure \"fps\"",
                "decode = all|is none of full, header",
                "game = chess|only skirmish and provingground",
                "skill = perfect|is none of mixed, rookie, regular, veteran",
                "input-rate = 500|a number from 1 to 120",
                "bots = 1.5|1.5 is no whole number",
                "seed = 1e12|no whole number",
                "mix { fighter = -1, idle = 2 }|must not be less than 0",
                "mix { fighter = 0.5, idle = 2 }|no whole number",
                "match = []|a match has an id",
                "playback = nothing|that can be read",
                "bots = {|scenario.conf"
            })
    void whatIsWrongIsToldWithItsPlaceAndWhatWouldBeRight(String line, String hint) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> read("\n" + line));
        assertTrue(e.getMessage().contains(hint), e.getMessage());
        assertTrue(e.getMessage().contains("scenario.conf: 2"), e.getMessage());
    }

    @Test
    void botsAndARampDoNotGoTogether() {
        assertThrows(IllegalArgumentException.class, () -> read("bots = 5\nramp = \"0s:5,10s:5\""));
    }

    @Test
    void aRampHasALengthOfItsOwn() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> read("ramp = \"0s:5,10s:5\"\nduration = 5s"));
        assertTrue(e.getMessage().contains("duration: a ramp is as long as its last point says"), e.getMessage());
    }

    @Test
    void allMatchesAreMeantByAll() throws IOException {
        assertTrue(read("match = all").place().allMatches());
        assertFalse(read("match = [m1]").place().allMatches());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "a{"})
    void whatIsNestedTooDeeplyIsRefused(String bracket) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> read(bracket.repeat(100_000)));
        assertTrue(e.getMessage().contains("nested too deeply"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "skirmish-32", "proving-ground-500", "churn", "bad-networks", "slow-readers"})
    void everyScenarioThatIsShippedCanBeRead(String name) throws IOException {
        assertTrue(ScenarioFile.SHIPPED.contains(name));
        ScenarioBuilder builder = new ScenarioBuilder();
        ScenarioFile.read(name, builder);
        Scenario scenario = builder.build();
        assertTrue(!scenario.name().isEmpty());
        assertTrue(scenario.crowd().ramp().maxBots() >= 12);
    }

    @Test
    void aFileThatIsNotThereIsAnsweredWithWhatThereIs() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> ScenarioFile.read("nothing.conf", new ScenarioBuilder()));
        assertTrue(e.getMessage().contains("smoke, skirmish-32"), e.getMessage());
    }

    private Scenario read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.conf"), text);
        ScenarioBuilder builder = new ScenarioBuilder();
        ScenarioFile.read(file.toString(), builder);
        return builder.build();
    }
}
