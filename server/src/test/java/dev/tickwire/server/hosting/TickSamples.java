package dev.tickwire.server.hosting;

import java.util.Arrays;

/** Durations that one thread notes and another looks at when that has ended; beyond its capacity nothing is noted. */
final class TickSamples {
    private final long[] nanos;
    private int count;

    TickSamples(int capacity) {
        nanos = new long[capacity];
    }

    void add(long duration) {
        if (count < nanos.length) {
            nanos[count++] = duration;
        }
    }

    int count() {
        return count;
    }

    /** In microseconds; 100 is the longest. */
    double percentileMicros(double percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, Math.ceil(count * percent / 100) - 1)] / 1e3;
    }
}
