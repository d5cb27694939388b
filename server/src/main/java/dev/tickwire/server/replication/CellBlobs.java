package dev.tickwire.server.replication;

import java.util.Arrays;

/** Where among a frame's bits each cell's blob lies. Written by the tick thread, then read by any. */
final class CellBlobs {
    private final int[] startBytes;
    /** 0 where a cell has nothing to say. */
    private final int[] bitCounts;

    private int count;

    CellBlobs(int cellCount) {
        startBytes = new int[cellCount];
        bitCounts = new int[cellCount];
    }

    void clear() {
        if (count > 0) {
            Arrays.fill(bitCounts, 0);
            count = 0;
        }
    }

    /** Notes a blob that begins on a byte. */
    void put(int cell, int startByte, int bitCount) {
        startBytes[cell] = startByte;
        bitCounts[cell] = bitCount;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean has(int cell) {
        return bitCounts[cell] != 0;
    }

    int startByte(int cell) {
        return startBytes[cell];
    }

    int bitCount(int cell) {
        return bitCounts[cell];
    }
}
