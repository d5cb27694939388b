package dev.tickwire.server.tuning;

import java.util.Arrays;

/** Many durations in ticks, and how long the shorter and the longer ones of them are. */
final class TickCounts {
    private static final double TICKS_PER_SECOND = 30;

    private int[] ticks = new int[16];
    private int size;

    static double seconds(long ticks) {
        return ticks / TICKS_PER_SECOND;
    }

    void add(int count) {
        if (size == ticks.length) {
            ticks = Arrays.copyOf(ticks, 2 * size);
        }
        ticks[size++] = count;
    }

    void addAll(TickCounts other) {
        for (int i = 0; i < other.size; i++) {
            add(other.ticks[i]);
        }
    }

    int size() {
        return size;
    }

    /** The seconds that so many per cent of all are not above; 0 if there are none. */
    double secondsAt(int percent) {
        int[] sorted = Arrays.copyOf(ticks, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : seconds(sorted[(size - 1) * percent / 100]);
    }
}
