package dev.tickwire.bot.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.capture.CaptureSettings;
import dev.tickwire.bot.dissect.BitStatistics;
import dev.tickwire.bot.dissect.CaptureReplay;
import dev.tickwire.bot.network.NetworkException;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.bot.report.Measurements;
import dev.tickwire.bot.report.SwarmReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Swarms over real sockets. */
@Tag("sockets")
class SwarmTest {
    private static final int BOTS = 5;

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
        SwarmReport report = run(settings());
        Measurements measured = report.measurements();
        assertTrue(report.allJoinedAndStayed(), measured.disconnectReasons.toString());
        assertEquals(BOTS, measured.joined);
        double framesPerBotAndSecond = measured.perBotAndSecond(measured.frames);
        assertTrue(framesPerBotAndSecond > 5 && framesPerBotAndSecond < 60, framesPerBotAndSecond + " frames");
        assertTrue(measured.payloadBytesReceived >= 2 * measured.frames, measured.payloadBytesReceived + " bytes");
        assertTrue(measured.payloadBytesReceived < 4 * measured.frames, measured.payloadBytesReceived + " bytes");
        assertTrue(measured.inputsSent > 0 && measured.payloadBytesSent >= 6 * measured.inputsSent);
        assertTrue(measured.latency.percentiles().count() > BOTS);
        // Wide limits: the machine may be busy with other things.
        assertTrue(measured.latency.percentiles().p50Millis() < 60 * PracticeServer.TICK_MILLIS);
        assertTrue(measured.gap.percentiles().p50Millis() < 10 * PracticeServer.TICK_MILLIS);
        assertTrue(measured.generatorLag.percentiles().count() > 10);
        assertEquals(BOTS, measured.roundTrip.percentiles().count());
        assertEquals(BOTS, server.hellos.get());
        assertEquals(BOTS, server.leaves.get());
        assertTrue(lines.get(0).contains("5 bots for match m1 of provingground"), lines.toString());
    }

    @Test
    void botsThatFindNoRoomAreCountedWithTheReason() throws Exception {
        server.roomFor = 3;
        SwarmReport report = run(settings());
        assertFalse(report.allJoinedAndStayed());
        assertEquals(3, report.measurements().joined);
        assertEquals(0, report.measurements().disconnects);
        assertEquals(Map.of("4004 MATCH_FULL: the match is full", 2), report.measurements().disconnectReasons);
    }

    @Test
    void aBotThatIsCutOffFailsTheRun() throws Exception {
        server.victim = 2;
        SwarmReport report = run(settings());
        assertFalse(report.allJoinedAndStayed());
        assertEquals(BOTS, report.measurements().joined);
        assertEquals(1, report.measurements().disconnects);
        assertEquals(Map.of("4007 TOO_SLOW: too slow", 1), report.measurements().disconnectReasons);
        assertEquals(BOTS, server.hellos.get());
    }

    @Test
    void aBotThatIsCutOffComesBackIfAskedTo() throws Exception {
        server.victim = 2;
        server.victimFrames = 10;
        SwarmSettings settings = settings(SwarmSettings.ON_CHANGE, true, Duration.ofSeconds(3));
        SwarmReport report = run(settings);
        assertEquals(1, report.measurements().disconnects);
        assertEquals(1, report.measurements().reconnects);
        assertEquals(1, server.resumed.get());
        assertEquals(BOTS, server.leaves.get());
    }

    @Test
    void atAFixedRateThereIsAnInputInEveryTick() throws Exception {
        SwarmReport onChange = run(settings());
        SwarmReport inEveryTick = run(settings(30, false, Duration.ofSeconds(1)));
        double fewer = onChange.measurements().perBotAndSecond(onChange.measurements().inputsSent);
        double all = inEveryTick.measurements().perBotAndSecond(inEveryTick.measurements().inputsSent);
        assertTrue(fewer < 12, fewer + " inputs a second on change");
        assertTrue(all > 2 * fewer && all < 40, all + " inputs a second at 30 Hz, " + fewer + " on change");
    }

    @Test
    void botsThatReadOnlyTheHeadersOfFramesPlayAndMeasureLikeOthers() throws Exception {
        SwarmReport report = run(settings(30, false, Duration.ofMillis(1_500), FrameDecoding.HEADER));
        Measurements measured = report.measurements();
        assertTrue(report.allJoinedAndStayed(), measured.disconnectReasons.toString());
        double framesPerBotAndSecond = measured.perBotAndSecond(measured.frames);
        assertTrue(framesPerBotAndSecond > 5 && framesPerBotAndSecond < 60, framesPerBotAndSecond + " frames");
        double inputsPerBotAndSecond = measured.perBotAndSecond(measured.inputsSent);
        assertTrue(inputsPerBotAndSecond > 10 && inputsPerBotAndSecond < 40, inputsPerBotAndSecond + " inputs");
        assertTrue(measured.latency.percentiles().count() > BOTS);
        assertEquals(0, measured.replicaChecks);
        assertEquals(BOTS, server.leaves.get());
    }

    @Test
    void whatTheFirstBotReceivesIsCapturedFromTheWelcomeOn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("play.capture");
        SwarmSettings plain = settings();
        run(new SwarmSettings(
                plain.server(),
                plain.game(),
                plain.matchId(),
                plain.bots(),
                plain.joinsPerSecond(),
                plain.warmup(),
                plain.duration(),
                plain.seed(),
                plain.inputRateHz(),
                plain.brains(),
                plain.loops(),
                plain.decode(),
                plain.reconnect(),
                Optional.of(new CaptureSettings(file, 1 << 20))));
        BitStatistics statistics = new BitStatistics();
        new CaptureReplay(statistics, 0).play(file);
        assertTrue(statistics.frames() > 15 && statistics.frames() < 100, statistics.frames() + " frames");
        assertEquals(8 * statistics.frameBytes(), statistics.bits());
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("captured ") && last.endsWith(file.toString()), last);
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        ServerAddress nobody = new ServerAddress("127.0.0.1", 1, false);
        SwarmSettings settings = new SwarmSettings(
                nobody,
                Optional.empty(),
                Optional.empty(),
                1,
                50,
                Duration.ZERO,
                Duration.ofSeconds(1),
                1,
                SwarmSettings.ON_CHANGE,
                BrainOptions.DEFAULT,
                1,
                FrameDecoding.FULL,
                false,
                Optional.empty());
        NetworkException failure = assertThrows(NetworkException.class, () -> run(settings));
        assertTrue(failure.getMessage().contains("http://127.0.0.1:1"), failure.getMessage());
    }

    @Test
    void aGameThatTheServerDoesNotRunIsAnsweredWithWhatItRuns() {
        SwarmSettings settings = new SwarmSettings(
                server.address(),
                Optional.of("skirmish"),
                Optional.empty(),
                1,
                50,
                Duration.ZERO,
                Duration.ofSeconds(1),
                1,
                SwarmSettings.ON_CHANGE,
                BrainOptions.DEFAULT,
                1,
                FrameDecoding.FULL,
                false,
                Optional.empty());
        SwarmException failure = assertThrows(SwarmException.class, () -> run(settings));
        assertEquals("the server runs no match of skirmish; it runs m1 (provingground)", failure.getMessage());
    }

    private SwarmSettings settings() {
        return settings(SwarmSettings.ON_CHANGE, false, Duration.ofMillis(1_500));
    }

    private SwarmSettings settings(int inputRateHz, boolean reconnect, Duration duration) {
        return settings(inputRateHz, reconnect, duration, FrameDecoding.FULL);
    }

    private SwarmSettings settings(int inputRateHz, boolean reconnect, Duration duration, FrameDecoding decode) {
        return new SwarmSettings(
                server.address(),
                Optional.empty(),
                Optional.empty(),
                BOTS,
                50,
                Duration.ofMillis(500),
                duration,
                7,
                inputRateHz,
                BrainOptions.DEFAULT,
                2,
                decode,
                reconnect,
                Optional.empty());
    }

    private SwarmReport run(SwarmSettings settings) throws Exception {
        return new Swarm(settings, lines::add).run();
    }
}
