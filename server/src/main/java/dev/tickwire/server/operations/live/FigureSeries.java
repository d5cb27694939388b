package dev.tickwire.server.operations.live;

import dev.tickwire.server.match.Clock;
import dev.tickwire.server.operations.metrics.MetricsSources;

/** Looks at a server's counters again and again and tells each time what has happened since. One thread at a time. */
public final class FigureSeries {
    private static final double NANOS_PER_SECOND = 1e9;

    private final MetricsSources sources;
    private final Clock clock;
    private Counts before;
    private long beforeNanos;

    /** Begins with how things stand now. */
    public FigureSeries(MetricsSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
        restart();
    }

    /** Forgets what has happened until now. */
    public void restart() {
        before = Counts.of(sources);
        beforeNanos = clock.nanoTime();
    }

    /** What has happened since the last time. */
    public Figures next() {
        Counts after = Counts.of(sources);
        long nanos = clock.nanoTime();
        Counts difference = after.since(before);
        double seconds = Math.max(1, nanos - beforeNanos) / NANOS_PER_SECOND;
        before = after;
        beforeNanos = nanos;
        return new Figures(seconds, difference.ticks(), Traffic.of(difference, seconds), CountWarnings.of(difference));
    }
}
