package dev.tickwire.bot.swarm;

import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.bot.recording.InputRecorder;
import dev.tickwire.bot.scenario.Scenario;
import java.io.IOException;
import java.util.List;

/** The files that are written while a swarm plays; what is in them is said when they are closed. */
final class KeptFiles implements AutoCloseable {
    private final RunListener listener;

    /** Null if nobody asked for it. */
    private InputRecorder recorder;

    private CaptureWriter capture;

    private KeptFiles(RunListener listener) {
        this.listener = listener;
    }

    /**
     * Starts the files that a scenario asks for.
     *
     * @param matches that are played, at least one
     * @throws SwarmException if they cannot be in one file
     * @throws IOException    if a file cannot be written
     */
    static KeptFiles open(Scenario.Keep keep, List<MatchContext> matches, RunListener listener)
            throws SwarmException, IOException {
        KeptFiles files = new KeptFiles(listener);
        MatchContext first = matches.get(0);
        String game = first.info().game();
        if (keep.recording().isPresent()) {
            if (matches.stream().anyMatch(match -> !match.info().game().equals(game))) {
                throw new SwarmException("inputs of different games cannot be recorded in one file");
            }
            files.recorder = new InputRecorder(keep.recording().get(), game);
        }
        if (keep.capture().isPresent()) {
            try {
                files.capture = new CaptureWriter(keep.capture().get());
                files.capture.map(first.map().bytes());
            } catch (IOException e) {
                files.close();
                throw e;
            }
        }
        return files;
    }

    /** Of the inputs of all bots, or null. */
    InputRecorder recorder() {
        return recorder;
    }

    /** Of what the first bot receives, or null. */
    CaptureWriter capture() {
        return capture;
    }

    @Override
    public void close() {
        if (capture != null) {
            capture.close();
            listener.say("captured " + capture.outcome());
        }
        if (recorder != null) {
            recorder.close();
            listener.say("recorded " + recorder.outcome());
        }
    }
}
