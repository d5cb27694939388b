package dev.tickwire.server.overload;

import dev.tickwire.server.config.OverloadSettings;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.LoopExecutor;
import java.util.Locale;

/** An event loop: how long a task waits there until it is run. */
final class EventLoopSource implements LoadSource {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100;

    private final String name;
    private final LoopExecutor loop;
    private final Clock clock;
    private final int lagMillisFull;
    private final SmoothedValue lagMillis;
    private final Runnable arrive = this::arrived;

    private long sentNanos;

    /** Whether a task is on its way; read and written by both threads. */
    private volatile boolean underway;

    private volatile long measuredNanos;

    EventLoopSource(String name, LoopExecutor loop, Clock clock, OverloadSettings settings) {
        this.name = name;
        this.loop = loop;
        this.clock = clock;
        lagMillisFull = settings.lagMillisFull();
        lagMillis = new SmoothedValue(settings.smoothMillis());
    }

    @Override
    public LoadReading read(long nowNanos, long overNanos) {
        boolean waits = underway;
        long nanos = waits ? nowNanos - sentNanos : measuredNanos;
        if (!waits) {
            sentNanos = nowNanos;
            underway = true;
            loop.execute(arrive);
        }
        double mostMillis = lagMillisFull * PERCENT_MAX / PERCENT;
        double lag = lagMillis.add(Math.min(mostMillis, nanos / NANOS_PER_MILLI), overNanos);
        return new LoadReading(
                PERCENT * lag / lagMillisFull, String.format(Locale.ROOT, "%s lets work wait for %.1f ms", name, lag));
    }

    private void arrived() {
        measuredNanos = clock.nanoTime() - sentNanos;
        underway = false;
    }
}
