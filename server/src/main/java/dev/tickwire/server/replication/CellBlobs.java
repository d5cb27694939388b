package dev.tickwire.server.replication;

import java.util.Arrays;

/** Where in a frame's bytes each cell's blob lies. Written by the tick thread, then read by any. */
final class CellBlobs {
    private final int[] starts;
    private final int[] ends;
    private int count;

    CellBlobs(int cellCount) {
        starts = new int[cellCount];
        ends = new int[cellCount];
    }

    void clear() {
        if (count > 0) {
            Arrays.fill(starts, 0);
            Arrays.fill(ends, 0);
            count = 0;
        }
    }

    void put(int cell, int start, int end) {
        starts[cell] = start;
        ends[cell] = end;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean has(int cell) {
        return ends[cell] != starts[cell];
    }

    int start(int cell) {
        return starts[cell];
    }

    int length(int cell) {
        return ends[cell] - starts[cell];
    }
}
