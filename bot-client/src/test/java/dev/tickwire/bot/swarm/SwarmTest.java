package dev.tickwire.bot.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.Brain;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.dissect.BitStatistics;
import dev.tickwire.bot.dissect.CaptureReplay;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.network.ResourceAddress;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.recording.InputRecording;
import dev.tickwire.bot.scenario.FrameDecoding;
import dev.tickwire.bot.scenario.LinkText;
import dev.tickwire.bot.scenario.Ramp;
import dev.tickwire.bot.scenario.Role;
import dev.tickwire.bot.scenario.Scenario;
import dev.tickwire.bot.scenario.ScenarioBuilder;
import dev.tickwire.bot.scenario.Shares;
import dev.tickwire.bot.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swarms over real sockets. */
@Tag("sockets")
class SwarmTest {
    private static final int BOTS = 5;
    private static final int BROKEN_AFTER_STEPS = 20;

    private PracticeServer server;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void start() {
        server = new PracticeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSwarmJoinsMeasuresAndLeaves() throws Exception {
        RunResult result = run(scenario());
        Measurements measured = result.measurements();
        assertNobodyWasLost(measured);
        assertEquals(BOTS, measured.joined);
        assertEquals(BOTS, measured.joinTime.count());
        double framesPerBotAndSecond = measured.perBotAndSecond(measured.frames);
        assertTrue(framesPerBotAndSecond > 5 && framesPerBotAndSecond < 60, framesPerBotAndSecond + " frames");
        long frameBytes = measured.received.bytesByKind().get("frame");
        assertTrue(frameBytes >= 2 * measured.frames, frameBytes + " bytes");
        assertTrue(frameBytes < 4 * measured.frames, frameBytes + " bytes");
        assertTrue(measured.inputsSent > 0 && measured.sent.bytes() >= 6 * measured.inputsSent);
        assertTrue(measured.latency.count() > BOTS);
        // Wide limits: the machine may be busy with other things.
        assertTrue(measured.latency.percentile(50) < 60 * PracticeServer.TICK_MILLIS);
        assertTrue(measured.gap.percentile(50) < 10 * PracticeServer.TICK_MILLIS);
        assertTrue(measured.age.count() > 10 && measured.age.percentile(50) < 10 * PracticeServer.TICK_MILLIS);
        assertTrue(measured.generatorLag.count() > 10);
        assertTrue(measured.roundTrip.count() >= BOTS);
        assertEquals(BOTS, server.hellos.get());
        assertEquals(BOTS, server.leaves.get());
        assertTrue(lines.get(0).contains("5 bots for match m1 of provingground"), lines.toString());
    }

    @Test
    void theTimelineShowsEveryPhase() throws Exception {
        RunResult result = run(scenario().warmup(Duration.ofSeconds(1)).duration(Duration.ofSeconds(3)));
        assertEquals(
                List.of(Phase.JOINING, Phase.WARMING_UP, Phase.MEASURING),
                result.timeline().stream().map(each -> each.phase()).distinct().toList());
        double end = 0;
        long frames = 0;
        for (var interval : result.timeline()) {
            assertEquals(end, interval.startSeconds(), 0.001);
            end += interval.seconds();
            if (interval.phase() == Phase.MEASURING) {
                frames += Math.round(interval.figures().value("gap_ms.count").orElseThrow());
            }
        }
        assertEquals(result.measurements().gap.count(), frames);
        assertEquals(BOTS, result.timeline().get(result.timeline().size() - 1).bots());
    }

    @Test
    void botsThatFindNoRoomAreCountedWithTheReason() throws Exception {
        server.roomFor = 3;
        Measurements measured = run(scenario()).measurements();
        assertEquals(3, measured.joined);
        assertEquals(2, measured.refused);
        assertEquals(0, measured.disconnects);
        assertEquals(Map.of("4004 MATCH_FULL: the match is full", 2), measured.disconnectReasons);
    }

    @Test
    void aBotThatIsCutOffIsCounted() throws Exception {
        server.victim = 2;
        Measurements measured = run(scenario()).measurements();
        assertEquals(BOTS, measured.joined);
        assertEquals(1, measured.disconnects);
        assertEquals(Map.of("4007 TOO_SLOW: too slow", 1), measured.disconnectReasons);
        assertEquals(BOTS, server.hellos.get());
    }

    @Test
    void aBotThatIsCutOffComesBackIfAskedTo() throws Exception {
        server.victim = 2;
        server.victimFrames = 10;
        Measurements measured =
                run(scenario().reconnect(true).duration(Duration.ofSeconds(3))).measurements();
        assertEquals(1, measured.disconnects);
        assertEquals(1, measured.reconnects);
        assertEquals(1, server.resumed.get());
        assertEquals(BOTS, server.leaves.get());
    }

    @Test
    void aBotThatIsCutOffTriesAgainWhileTheServerIsNotBackYet() throws Exception {
        server.victim = 2;
        server.victimFrames = 10;
        server.turnedAwayLater = 1;
        Measurements measured =
                run(scenario().reconnect(true).duration(Duration.ofSeconds(4))).measurements();
        assertEquals(1, measured.disconnects);
        assertEquals(2, measured.reconnects);
        assertEquals(0, measured.refused, measured.disconnectReasons.toString());
        assertEquals(1, server.resumed.get());
    }

    @Test
    void atAFixedRateThereIsAnInputInEveryTick() throws Exception {
        Measurements onChange = run(scenario()).measurements();
        Measurements inEveryTick =
                run(scenario().inputRateHz(30).duration(Duration.ofSeconds(1))).measurements();
        double fewer = onChange.perBotAndSecond(onChange.inputsSent);
        double all = inEveryTick.perBotAndSecond(inEveryTick.inputsSent);
        assertTrue(fewer < 12, fewer + " inputs a second on change");
        assertTrue(all > 2 * fewer && all < 40, all + " inputs a second at 30 Hz, " + fewer + " on change");
    }

    @Test
    void botsThatReadOnlyTheHeadersOfFramesPlayAndMeasureLikeOthers() throws Exception {
        Measurements measured =
                run(scenario().inputRateHz(30).decode(FrameDecoding.HEADER)).measurements();
        assertNobodyWasLost(measured);
        double framesPerBotAndSecond = measured.perBotAndSecond(measured.frames);
        assertTrue(framesPerBotAndSecond > 5 && framesPerBotAndSecond < 60, framesPerBotAndSecond + " frames");
        double inputsPerBotAndSecond = measured.perBotAndSecond(measured.inputsSent);
        assertTrue(inputsPerBotAndSecond > 10 && inputsPerBotAndSecond < 40, inputsPerBotAndSecond + " inputs");
        assertTrue(measured.latency.count() > BOTS);
        assertEquals(0, measured.replicaChecks);
        assertEquals(BOTS, server.leaves.get());
    }

    @Test
    void whatTheFirstBotReceivesIsCapturedFromTheWelcomeOn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("play.capture");
        run(scenario().capture(new CaptureSettings(file, 1 << 20)));
        BitStatistics statistics = new BitStatistics();
        new CaptureReplay(statistics, 0).play(file);
        assertTrue(statistics.frames() > 15 && statistics.frames() < 100, statistics.frames() + " frames");
        assertEquals(8 * statistics.frameBytes(), statistics.bits());
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("captured ") && last.endsWith(file.toString()), last);
    }

    @Test
    void inputsThatWereRecordedArePlayedAgain(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("inputs");
        Shares<Role> roles = Shares.parse("fighter:60,idle:40", Role::named);
        Measurements first = run(scenario().roles(roles).recording(file)).measurements();
        InputRecording recording = InputRecording.read(file);
        assertEquals("provingground", recording.game());
        assertEquals(BOTS, recording.bots());
        Measurements again = run(scenario().playback(file)).measurements();
        assertNobodyWasLost(again);
        double before = first.perBotAndSecond(first.inputsSent);
        double after = again.perBotAndSecond(again.inputsSent);
        assertEquals(before, after, 0.5 * before);
    }

    @Test
    void aRampIsFollowedAndMeasuredFromItsStart() throws Exception {
        RunResult result =
                run(scenario().ramp(Ramp.parse("0s:0,2s:8,3s:8,4s:2")).warmup(Duration.ZERO));
        assertEquals(4, result.measuredSeconds(), 0.6);
        assertTrue(
                result.timeline().stream().allMatch(each -> each.phase() == Phase.MEASURING && each.seconds() > 0.4),
                "a piece of no length, or of another phase");
        assertEquals(8, result.measurements().joined);
        assertEquals(0, result.measurements().disconnects);
        assertEquals(
                8,
                result.timeline().stream().mapToInt(each -> each.bots()).max().orElseThrow());
        assertTrue(result.timeline().get(result.timeline().size() - 1).bots() <= 4);
        assertEquals(8, server.leaves.get());
    }

    @Test
    void whoHasLeftWaitsForNothing() throws Exception {
        Ramp ramp = Ramp.parse("0s:0,500ms:6,1s:1,5s:1");
        RunResult result = run(scenario().ramp(ramp).warmup(Duration.ZERO));
        assertTrue(
                result.measurements().gap.max() < 3_000,
                result.measurements().gap.max() + " ms");
    }

    @Test
    void churnReplacesBotsWhileTheOthersPlayOn() throws Exception {
        RunResult result = run(scenario().churnPerSecond(5).duration(Duration.ofSeconds(2)));
        Measurements measured = result.measurements();
        // Half a second of warm-up and two of measuring.
        assertEquals(BOTS + 12, measured.connects, 3);
        assertEquals(0, measured.disconnects);
        assertEquals(0, measured.refused);
        assertTrue(measured.joined >= measured.connects - 2, measured.joined + " of " + measured.connects);
        assertTrue(server.leaves.get() >= measured.connects - 2, server.leaves.get() + " left");
    }

    @Test
    void idleBotsSendOnlyThatTheyAreThere() throws Exception {
        Measurements idle = run(scenario().roles(Shares.all(Role.IDLE)).duration(Duration.ofSeconds(2)))
                .measurements();
        double inputs = idle.perBotAndSecond(idle.inputsSent);
        // One every eight ticks.
        assertTrue(inputs > 2 && inputs < 5, inputs + " inputs a second");
    }

    @Test
    void aLongWayIsFeltInWhatBotsMeasure() throws Exception {
        Measurements measured = run(scenario()
                        .links(LinkText.parse("rtt=120ms"))
                        .duration(Duration.ofSeconds(2)))
                .measurements();
        assertNobodyWasLost(measured);
        assertTrue(measured.roundTrip.percentile(1) >= 120, measured.roundTrip.percentile(1) + " ms round trip");
        assertTrue(measured.latency.percentile(1) >= 120, measured.latency.percentile(1) + " ms latency");
        // Two round trips to open, one for the welcome, one for the first frame.
        assertTrue(measured.joinTime.percentile(1) >= 4 * 120, measured.joinTime.percentile(1) + " ms to join");
        assertEquals(BOTS, server.leaves.get());
    }

    @Test
    void theServersMetricsAreReadAndBecomeFigures() throws Exception {
        RunResult result = run(
                scenario().duration(Duration.ofSeconds(3)).metrics(ResourceAddress.parse(server.url(), "/metrics")));
        assertTrue(server.metricsAsked.get() >= 3);
        double ticks =
                result.figures().value("server.tickwire_ticks_total.rate").orElseThrow();
        // 30 more with each answer, and an answer in a second.
        assertTrue(ticks > 15 && ticks < 60, ticks + " ticks a second");
        assertEquals(
                1e8,
                result.figures()
                        .value("server.process_resident_memory_bytes.max")
                        .orElseThrow());
    }

    @Test
    void metricsThatCannotBeReadAreSaidAndDoNotEndTheRun() throws Exception {
        RunResult result = run(scenario().metrics(ResourceAddress.parse(server.url() + "/nothing", "/metrics")));
        assertEquals(Map.of(), result.serverFigures());
        assertTrue(lines.stream().anyMatch(line -> line.contains("metrics could not be read")), lines.toString());
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        ServerAddress nobody = new ServerAddress("127.0.0.1", 1, false);
        SwarmException failure =
                assertThrows(SwarmException.class, () -> run(scenario().servers(List.of(nobody))));
        assertTrue(failure.getMessage().contains("http://127.0.0.1:1"), failure.getMessage());
    }

    @Test
    void aGameThatTheServerDoesNotRunIsAnsweredWithWhatItRuns() {
        SwarmException failure =
                assertThrows(SwarmException.class, () -> run(scenario().game("skirmish")));
        assertEquals("the server runs no match of skirmish; it runs m1 (provingground)", failure.getMessage());
    }

    @Test
    void severalServersShareTheBots() throws Exception {
        try (PracticeServer other = new PracticeServer()) {
            RunResult result = run(scenario().bots(7).servers(List.of(server.address(), other.address())));
            assertEquals(7, result.measurements().joined);
            assertEquals(4, server.hellos.get());
            assertEquals(3, other.hellos.get());
            assertEquals(2, result.run().matches().size());
        }
    }

    private ScenarioBuilder scenario() {
        return new ScenarioBuilder()
                .servers(List.of(server.address()))
                .bots(BOTS)
                .warmup(Duration.ofMillis(500))
                .duration(Duration.ofMillis(1_500))
                .seed(7)
                .loops(2);
    }

    @Test
    void aBotWhoseBrainThrowsLeavesAndTheOthersPlayOn() throws Exception {
        Scenario scenario = scenario().build();
        Brains brains = new Brains(scenario.play().brains());
        AtomicInteger made = new AtomicInteger();
        PlayContext.BrainMaker maker = (game, seed, behaviour) -> {
            Brain brain = brains.forGame(game, seed, behaviour);
            AtomicInteger steps =
                    new AtomicInteger(made.incrementAndGet() == 1 ? BROKEN_AFTER_STEPS : Integer.MAX_VALUE);
            return (view, controls) -> {
                if (steps.decrementAndGet() < 0) {
                    throw new IllegalStateException("a fault of a brain, on purpose");
                }
                brain.step(view, controls);
            };
        };
        RunResult result = new SwarmRun(scenario, lines::add, MillisClock.system(), maker).run();

        Measurements measured = result.measurements();
        assertEquals(1, measured.brainFaults);
        assertNobodyWasLost(measured);
        assertEquals(
                Map.of("its brain failed: java.lang.IllegalStateException: a fault of a brain, on purpose", 1),
                measured.disconnectReasons);
        assertEquals(BOTS, server.leaves.get());
        Verdict verdict = Verdict.of(result, scenario.limits());
        assertEquals(Verdict.BROKEN, verdict.exitCode());
        assertTrue(
                verdict.breaches().stream().anyMatch(breach -> breach.sentence().startsWith("brain_faults")));
    }

    private RunResult run(ScenarioBuilder scenario) throws Exception {
        return new SwarmRun(scenario.build(), lines::add).run();
    }

    private static void assertNobodyWasLost(Measurements measured) {
        assertEquals(0, measured.refused + measured.disconnects, measured.disconnectReasons.toString());
    }
}
