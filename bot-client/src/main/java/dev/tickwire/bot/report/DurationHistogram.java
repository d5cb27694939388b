package dev.tickwire.bot.report;

import org.HdrHistogram.Histogram;

/** Counts durations from a microsecond to a minute with three significant digits. Not thread safe. */
public final class DurationHistogram {
    private static final long MICROS_MAX = 60_000_000L;
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1_000.0;

    private final Histogram micros = new Histogram(MICROS_MAX, SIGNIFICANT_DIGITS);

    /** Records one duration; what is out of range counts as the nearest that is in it. */
    public void record(double millis) {
        long rounded = Math.round(millis * MICROS_PER_MILLI);
        micros.recordValue(Math.max(0, Math.min(rounded, MICROS_MAX)));
    }

    /** Adds all that another one has recorded. */
    public void add(DurationHistogram other) {
        micros.add(other.micros);
    }

    /** Forgets everything. */
    public void reset() {
        micros.reset();
    }

    /** What has been recorded so far. */
    public Percentiles percentiles() {
        return new Percentiles(micros.getTotalCount(), atPercentile(50.0), atPercentile(99.0), atPercentile(100.0));
    }

    private double atPercentile(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
