package dev.tickwire.bot.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.Controls;
import dev.tickwire.game.SharedGame;
import dev.tickwire.game.WorldView;
import dev.tickwire.replica.WorldState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are kept and played again. */
class InputRecordingTest {
    @TempDir
    private Path folder;

    private Path file;
    private int tick;

    @BeforeEach
    void name() {
        file = folder.resolve("inputs");
    }

    @Test
    void whatWasRecordedIsPlayedTickByTick() throws Exception {
        InputRecorder recorder = new InputRecorder(file, "skirmish");
        recorder.input(0, 0, 5, 0);
        recorder.input(1, 0, 77, 0);
        recorder.input(0, 3, 6, 1);
        recorder.input(0, 4, 6, 2);
        recorder.close();
        assertTrue(recorder.outcome().startsWith("4 inputs in "), recorder.outcome());
        InputRecording recording = InputRecording.read(file);
        assertEquals("skirmish", recording.game());
        assertEquals(2, recording.bots());

        RecordedBrain brain = new RecordedBrain(recording.track(0));
        Controls controls = new Controls();
        tick = 1_000;
        assertEquals("5 0", step(brain, controls));
        assertEquals("5 0", step(brain, controls));
        assertEquals("5 0", step(brain, controls));
        assertEquals("6 1", step(brain, controls));
        assertEquals("6 2", step(brain, controls));
        // From the start again.
        assertEquals("5 0", step(brain, controls));
    }

    @Test
    void whoTookAPlaceLaterIsPlayedAfterWhoHadItBefore() throws Exception {
        InputRecorder recorder = new InputRecorder(file, "skirmish");
        recorder.input(0, 0, 5, 0);
        recorder.input(0, 1, 5, 4);
        recorder.input(0, 0, 6, 0);
        recorder.input(0, 2, 7, 1);
        recorder.close();
        RecordedBrain brain = new RecordedBrain(InputRecording.read(file).track(0));
        Controls controls = new Controls();
        tick = 1_000;
        assertEquals("5 0", step(brain, controls));
        assertEquals("5 4", step(brain, controls));
        assertEquals("6 0", step(brain, controls));
        assertEquals("6 0", step(brain, controls));
        assertEquals("7 1", step(brain, controls));
        assertEquals("5 0", step(brain, controls));
    }

    @Test
    void moreBotsThanWereRecordedShareTheirInputs() throws Exception {
        InputRecorder recorder = new InputRecorder(file, "skirmish");
        recorder.input(0, 0, 5, 0);
        recorder.input(3, 0, 6, 0);
        recorder.close();
        InputRecording recording = InputRecording.read(file);
        assertEquals(2, recording.bots());
        assertEquals(5, recording.track(2).held(0));
        assertEquals(6, recording.track(5).held(0));
    }

    @Test
    void whatComesAfterTheEndIsCounted() throws Exception {
        InputRecorder recorder = new InputRecorder(file, "skirmish");
        recorder.close();
        recorder.input(0, 0, 5, 0);
        assertTrue(recorder.outcome().contains("0 inputs in ")
                && recorder.outcome().contains("1 left out"));
        assertThrows(RecordingException.class, () -> InputRecording.read(file));
    }

    @Test
    void aFileThatIsNoRecordingIsRefused() throws IOException {
        Files.writeString(file, "something else, and more of it");
        assertThrows(RecordingException.class, () -> InputRecording.read(file));
        assertThrows(RecordingException.class, () -> InputRecording.read(folder.resolve("none")));
    }

    @Test
    void aFileThatIsCutShortIsRefused() throws Exception {
        InputRecorder recorder = new InputRecorder(file, "skirmish");
        recorder.input(0, 0, 5, 0);
        recorder.close();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {3, 9, 12, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(RecordingException.class, () -> InputRecording.read(file), length + " bytes");
        }
    }

    @Test
    void aBotThatCannotBeIsRefused() throws Exception {
        InputRecorder recorder = new InputRecorder(file, "skirmish");
        recorder.input(Integer.MAX_VALUE, 0, 5, 0);
        recorder.close();
        assertThrows(RecordingException.class, () -> InputRecording.read(file));
    }

    private String step(RecordedBrain brain, Controls controls) {
        brain.step(new BlindView(tick++), controls);
        return controls.held() + " " + controls.takeEdges();
    }

    /** Nothing to see. */
    private record BlindView(int tick) implements WorldView {
        @Override
        public SharedGame game() {
            throw new AssertionError("looked");
        }

        @Override
        public int slot() {
            return 0;
        }

        @Override
        public WorldState world() {
            throw new AssertionError("looked");
        }
    }
}
