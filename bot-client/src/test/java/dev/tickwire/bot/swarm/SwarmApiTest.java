package dev.tickwire.bot.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.Skill;
import dev.tickwire.bot.recording.InputRecorder;
import dev.tickwire.bot.recording.InputRecording;
import dev.tickwire.bot.scenario.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The swarm as a library for tests, over real sockets. */
@Tag("sockets")
class SwarmApiTest {
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
    void theApiForTestsTakesWhatTheCommandLineTakes() throws Exception {
        SwarmOutcome outcome = Swarm.against(server.url())
                .bots(BOTS)
                .mix("fighter:60,idle:40")
                .net("rtt=20ms")
                .warmup(Duration.ofMillis(500))
                .threshold("frames_per_bot_s>5")
                .threshold("age_ms.p50<1000")
                .tell(lines::add)
                .run(Duration.ofSeconds(1));
        outcome.verdict().breaches().forEach(breach -> lines.add(breach.sentence()));
        assertEquals(List.of(), outcome.verdict().breaches(), lines.toString());
        assertEquals(BOTS, outcome.figure("joined"));
        assertTrue(outcome.figure("round_trip_ms.p50") >= 20);
        assertTrue(Double.isNaN(outcome.figure("correction_units.p99")));
        SwarmOutcome broken = Swarm.against(server.url())
                .bots(1)
                .warmup(Duration.ZERO)
                .threshold("frames_per_bot_s>5000")
                .threshold("replica_mismatches==7")
                .run(Duration.ofMillis(500));
        AssertionError error = assertThrows(AssertionError.class, broken::requireHeld);
        assertTrue(error.getMessage().contains("frames_per_bot_s should be more than 5,000 and was"));
        assertFalse(broken.verdict().held());
    }

    @Test
    void gameAndSkillAreSaidInTheWordsOfTheCommandLine() {
        Scenario scenario =
                Swarm.against(server.url()).game("skirmish").skill("veteran").toScenario();
        assertEquals(Optional.of("skirmish"), scenario.place().game());
        assertEquals(Optional.of(Skill.VETERAN), scenario.play().brains().skill());
        Scenario mixed =
                Swarm.against(server.url()).skill("veteran").skill("mixed").toScenario();
        assertEquals(Optional.empty(), mixed.play().brains().skill());
    }

    @Test
    void aWrongWordIsAnsweredWithWhatWouldBeRight() {
        Swarm swarm = Swarm.against(server.url());
        assertTrue(faultOf(() -> swarm.game("chess")).contains("only skirmish and provingground"));
        assertTrue(faultOf(() -> swarm.skill("perfect")).contains("none of mixed, rookie, regular, veteran"));
        assertTrue(faultOf(() -> swarm.playback(Path.of("no-such-inputs"))).contains("that can be read"));
    }

    @Test
    void aGameThatTheServerDoesNotRunIsNotPlayed() {
        SwarmException failure = assertThrows(
                SwarmException.class, () -> swarm().game("skirmish").run());
        assertEquals("the server runs no match of skirmish; it runs m1 (provingground)", failure.getMessage());
    }

    @Test
    void inputsAreKeptInTheFileThatIsNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("inputs");
        SwarmOutcome outcome =
                swarm().game("provingground").record(file).tell(lines::add).run(Duration.ofSeconds(1));
        assertEquals(BOTS, outcome.figure("joined"));
        InputRecording recording = InputRecording.read(file);
        assertEquals("provingground", recording.game());
        assertEquals(BOTS, recording.bots());
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("recorded ") && last.contains(file.toString()), last);
    }

    @Test
    void keptInputsArePlayedInsteadOfWhatBotsWouldDo(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("inputs");
        InputRecorder recorder = new InputRecorder(file, "provingground");
        recorder.input(0, 0, 0, 0);
        recorder.close();
        SwarmOutcome outcome = swarm().playback(file).run(Duration.ofSeconds(2));
        assertEquals(BOTS, outcome.figure("joined"));
        double inputs = outcome.figure("inputs_per_bot_s");
        // Whoever changes nothing sends only that he is there, every eight ticks; a fighter would send much more.
        assertTrue(inputs > 2 && inputs < 5, inputs + " inputs a second");
    }

    @Test
    void aRecordingThatCannotBeWrittenIsSaidBeforeAnybodyPlays(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("inputs");
        SwarmException failure =
                assertThrows(SwarmException.class, () -> swarm().record(file).run());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertEquals(0, server.hellos.get());
    }

    private Swarm swarm() {
        return Swarm.against(server.url()).bots(BOTS).seed(7).warmup(Duration.ofMillis(500));
    }

    private static String faultOf(Runnable setting) {
        return assertThrows(IllegalArgumentException.class, setting::run).getMessage();
    }
}
