package dev.tickwire.bot.swarm;

import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.GeneratorLoad;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Takes from all loops, again and again, what they have measured, and adds it up. To be used by the thread that runs the swarm. */
final class Recorder {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final List<BotLoop> loops;
    private final MillisClock clock;
    private final ServerWatch server;
    private final RunListener listener;
    private final double startMillis;
    private final Measurements sum = new Measurements();
    private final List<Interval> timeline = new ArrayList<>();

    /** What loops go on with, so that not every second makes new ones. */
    private final List<Measurements> spare = new ArrayList<>();

    private ProcessLoad lastLoad;
    private ProcessLoad windowLoad;

    Recorder(List<BotLoop> loops, MillisClock clock, ServerWatch server, RunListener listener, double startMillis) {
        this.loops = loops;
        this.clock = clock;
        this.server = server;
        this.listener = listener;
        this.startMillis = startMillis;
        lastLoad = ProcessLoad.at(startMillis);
        windowLoad = lastLoad;
    }

    /** The measured window begins. */
    void openWindow() {
        windowLoad = lastLoad;
    }

    /** Of this process, from the start of the window to the last time that was taken. */
    GeneratorLoad windowLoad() {
        return lastLoad.since(windowLoad);
    }

    /** When the window began. */
    double windowStartMillis() {
        return windowLoad.millis();
    }

    /** When something was last taken. */
    double takenMillis() {
        return lastLoad.millis();
    }

    /** What is to be reported: of the window, and of the whole run what counts whenever it happens. */
    Measurements sum() {
        return sum;
    }

    List<Interval> timeline() {
        return timeline;
    }

    /**
     * Takes what was measured since the last time.
     *
     * @param last whether nothing is to be measured any more
     */
    void take(Phase phase, boolean last) {
        List<CompletableFuture<BotLoop.Taken>> parts = new ArrayList<>();
        for (BotLoop loop : loops) {
            parts.add(loop.take(spare.isEmpty() ? new Measurements() : spare.remove(spare.size() - 1), last));
        }
        Measurements interval = spare.isEmpty() ? new Measurements() : spare.remove(spare.size() - 1);
        int playing = 0;
        for (CompletableFuture<BotLoop.Taken> part : parts) {
            BotLoop.Taken taken = part.join();
            playing += taken.playing();
            interval.add(taken.measured());
            recycle(taken.measured());
        }
        if (phase == Phase.MEASURING) {
            sum.add(interval);
        } else {
            sum.addWholeRun(interval);
        }
        note(phase, interval, playing);
        recycle(interval);
    }

    private void note(Phase phase, Measurements interval, int playing) {
        ProcessLoad before = lastLoad;
        lastLoad = ProcessLoad.at(clock.nowMillis());
        server.ask();
        Interval passed = new Interval(
                phase,
                (before.millis() - startMillis) / MILLIS_PER_SECOND,
                (lastLoad.millis() - before.millis()) / MILLIS_PER_SECOND,
                playing,
                new Figures(interval, lastLoad.since(before), server.newest()),
                new HashMap<>(interval.received.bytesByKind()));
        timeline.add(passed);
        listener.passed(passed);
    }

    private void recycle(Measurements used) {
        used.reset();
        spare.add(used);
    }

    /** What is asked of the server meanwhile. */
    interface ServerWatch {
        /** Asks once more; the answer comes later. */
        void ask();

        /** Figures of the newest answers, or none. */
        Map<String, Double> newest();
    }
}
