package dev.tickwire.server.measure;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How long something took, how often: counts for fixed ranges, with a sum. One thread records, which costs an addition and
 * allocates nothing; any thread reads, and may see the newest values a moment late.
 */
public final class DurationHistogram {
    /** From what an idle match's tick takes to what nobody puts up with; dense around the periods of usual tick rates. */
    private static final long[] LIMITS_MICROS = {
        50, 100, 200, 350, 500, 750, 1_000, 1_500, 2_000, 3_500, 5_000, 7_500, 10_000, 15_000, 20_000, 33_000, 50_000,
        100_000
    };

    private static final long NANOS_PER_MICRO = 1_000;

    /** Ranges, the last of which has no upper limit, and then the sum. */
    private final AtomicLongArray counts = new AtomicLongArray(LIMITS_MICROS.length + 2);

    /** Upper limits of the ranges, themselves included, in seconds; above the last there is one more range. */
    public static double[] limitsSeconds() {
        double[] limits = new double[LIMITS_MICROS.length];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = LIMITS_MICROS[i] / 1e6;
        }
        return limits;
    }

    /** The recording thread: notes one duration; one below zero counts as zero. */
    public void record(long nanos) {
        long counted = Math.max(0, nanos);
        int range = 0;
        while (range < LIMITS_MICROS.length && counted > LIMITS_MICROS[range] * NANOS_PER_MICRO) {
            range++;
        }
        add(range, 1);
        add(LIMITS_MICROS.length + 1, counted);
    }

    /** How many there are in each range, one more than there are limits. Any thread. */
    public long[] counts() {
        long[] copy = new long[LIMITS_MICROS.length + 1];
        for (int range = 0; range < copy.length; range++) {
            copy[range] = counts.getOpaque(range);
        }
        return copy;
    }

    /** All durations together. Any thread. */
    public long sumNanos() {
        return counts.getOpaque(LIMITS_MICROS.length + 1);
    }

    private void add(int place, long amount) {
        counts.setOpaque(place, counts.getPlain(place) + amount);
    }
}
