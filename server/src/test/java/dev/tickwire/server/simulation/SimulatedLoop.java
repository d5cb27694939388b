package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.match.LoopExecutor;

/** An event loop: runs tasks in the order in which they came, a little later each, and can be held up. */
final class SimulatedLoop implements LoopExecutor {
    private static final int WAKE_UP_NANOS_MAX = 200_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SimulatedTime time;
    private final SeededRandom random;
    private long busyUntilNanos;

    SimulatedLoop(SimulatedTime time, SeededRandom random) {
        this.time = time;
        this.random = random;
    }

    @Override
    public void execute(Runnable task) {
        busyUntilNanos = Math.max(busyUntilNanos, time.nanoTime() + random.nextInt(WAKE_UP_NANOS_MAX));
        time.at(busyUntilNanos, task);
    }

    /** Does nothing for a while, as when the process is paused; all it was given waits. */
    void stall(int millis) {
        busyUntilNanos = Math.max(busyUntilNanos, time.nanoTime() + millis * NANOS_PER_MILLI);
    }
}
