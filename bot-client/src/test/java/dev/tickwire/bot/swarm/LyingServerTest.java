package dev.tickwire.bot.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.scenario.FrameDecoding;
import dev.tickwire.bot.scenario.ScenarioBuilder;
import dev.tickwire.bot.verdict.Breach;
import dev.tickwire.bot.verdict.Limits;
import dev.tickwire.bot.verdict.Threshold;
import dev.tickwire.bot.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Servers that do what no server should, each in its own way, are caught each time; and so is a generator that is too slow to say
 * anything about a server.
 */
@Tag("sockets")
class LyingServerTest {
    private static final int BOTS = 3;

    private final List<String> lines = new ArrayList<>();
    private PracticeServer server;

    @BeforeEach
    void start() {
        server = new PracticeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anHonestServerHolds() throws Exception {
        server.checkFrames = 5;
        RunResult result = run();
        assertEquals(List.of(), breaches(result, "gap_ms.p50<1000", "replica_checks>0", "latency_ms.count>0"));
    }

    @Test
    void aWorldThatIsNotAsTheServerSaysIsAMismatch() throws Exception {
        server.checkFrames = 5;
        server.wrongWorldFrame = 20;
        RunResult result = run();
        String sentence = onlyBreach(result, "replica_mismatches==0");
        assertTrue(sentence.startsWith("replica_mismatches should be exactly 0 and was "), sentence);
        assertTrue(sentence.contains("; first so "), sentence);
        assertEquals(Verdict.BROKEN, Verdict.of(result, usual()).exitCode());
    }

    @Test
    void aMessageThatNoServerSendsEndsTheConnectionAndIsToldAsWhatItIs() throws Exception {
        server.nonsenseFrame = 20;
        RunResult result = run();
        assertEquals(BOTS, result.measurements().protocolErrors);
        String reasons = result.measurements().disconnectReasons.toString();
        assertTrue(reasons.contains("gave up: "), reasons);
        assertTrue(onlyBreach(result, "protocol_errors==0").contains("was 3"));
    }

    @Test
    void aGapBetweenStatesIsFeltByTheGapAndByTheAge() throws Exception {
        server.silentFromFrame = 30;
        server.silentTicks = 30;
        RunResult result = run();
        assertTrue(onlyBreach(result, "gap_ms.max<600").startsWith("gap_ms.max should be less than 600 and was "));
        assertTrue(onlyBreach(result, "age_ms.max<600").contains("first so "));
        assertTrue(result.measurements().gap.max() > 30 * PracticeServer.TICK_MILLIS * 0.8);
        // For a third of the time nothing came, however few frames that are.
        assertTrue(result.measurements().age.percentile(90) > 5 * PracticeServer.TICK_MILLIS);
    }

    @Test
    void aServerThatFallsSilentForGoodIsFeltThoughNoFrameEndsTheGap() throws Exception {
        server.silentFromFrame = 25;
        server.silentTicks = Integer.MAX_VALUE;
        RunResult result = run();
        assertTrue(
                result.measurements().gap.max() > 500, result.measurements().gap.max() + " ms");
        assertTrue(onlyBreach(result, "age_ms.p99<500").startsWith("age_ms.p99 should be"));
    }

    @Test
    void statesThatWereLeftOutAreCounted() throws Exception {
        server.silentFromFrame = 30;
        server.silentTicks = 10;
        server.resyncs = true;
        RunResult result = run();
        assertEquals(BOTS, result.measurements().resyncs);
        assertTrue(result.measurements().skippedFrames >= 9 * BOTS, result.measurements().skippedFrames + " skipped");
        assertTrue(onlyBreach(result, "skipped_frames==0").contains("skipped_frames should be exactly 0"));
    }

    @Test
    void anEarlyCloseIsADisconnect() throws Exception {
        server.victim = 1;
        server.victimFrames = 20;
        RunResult result = run();
        assertTrue(onlyBreach(result, "disconnects==0")
                .startsWith("disconnects should be exactly 0 and was 1; first so "));
    }

    @Test
    void inputsThatAreNeverUsedHaveNoLatencyAndThatDoesNotHold() throws Exception {
        server.deaf = true;
        RunResult result = run();
        assertTrue(onlyBreach(result, "latency_ms.p99<1000").endsWith("but nothing was recorded for it"));
    }

    @Test
    void aServerThatIsFullRefuses() throws Exception {
        server.roomFor = 2;
        RunResult result = run();
        assertTrue(onlyBreach(result, "refused==0").startsWith("refused should be exactly 0 and was 1"));
    }

    @Test
    void aServerThatAnswersNobodyHasRefusedAll() throws Exception {
        server.mute = true;
        // In this swarm's time a second is 50 ms long: bots are patient for 20 seconds.
        MillisClock system = MillisClock.system();
        RunResult result =
                new SwarmRun(scenario(FrameDecoding.FULL).build(), lines::add, () -> 20 * system.nowMillis()).run();
        assertEquals(0, result.measurements().joined);
        assertTrue(onlyBreach(result, "refused==0").startsWith("refused should be exactly 0 and was 3"));
        assertEquals(Map.of("was not let in within 5 s", BOTS), result.measurements().disconnectReasons);
    }

    @Test
    void aGeneratorThatIsTooSlowIsReportedAsSuch() throws Exception {
        // Every look at the clock takes its time, as on a machine that has too much to do.
        MillisClock system = MillisClock.system();
        MillisClock slow = () -> {
            if (Thread.currentThread().getName().contains("eventloop")) {
                sleep();
            }
            return system.nowMillis();
        };
        RunResult result = new SwarmRun(scenario(FrameDecoding.FULL).build(), lines::add, slow).run();
        Verdict verdict = Verdict.of(result, usual());
        assertEquals(Verdict.GENERATOR_TOO_SLOW, verdict.exitCode());
        assertTrue(verdict.generator().startsWith("NOT VALID: the bots themselves were late by "), verdict.generator());
    }

    private static void sleep() {
        try {
            Thread.sleep(4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RunResult run() throws Exception {
        return new SwarmRun(scenario(FrameDecoding.FULL).build(), lines::add).run();
    }

    private ScenarioBuilder scenario(FrameDecoding decode) {
        return new ScenarioBuilder()
                .servers(List.of(server.address()))
                .bots(BOTS)
                .warmup(Duration.ofMillis(500))
                .duration(Duration.ofMillis(2_500))
                .decode(decode)
                .loops(1);
    }

    private static Limits usual() {
        return Limits.withUsual(List.of(), Limits.GENERATOR_LAG_P99_MILLIS_MAX);
    }

    private static String onlyBreach(RunResult result, String threshold) {
        List<String> sentences = breaches(result, threshold);
        assertEquals(1, sentences.size(), threshold + " was kept");
        return sentences.get(0);
    }

    private static List<String> breaches(RunResult result, String... thresholds) {
        List<Threshold> parsed =
                List.of(thresholds).stream().map(Threshold::parse).toList();
        return Verdict.of(result, new Limits(parsed, 5)).breaches().stream()
                .map(Breach::sentence)
                .collect(Collectors.toList());
    }
}
