package dev.tickwire.server.replication;

import java.util.Arrays;

/**
 * The entries of a tick, grouped by where they went and where they came from: a watcher needs a group if it sees the
 * destination and did not see the origin. Written by the tick thread, then read by any.
 */
final class EntryGroups {
    /** The origin of what the rules spawned: nobody saw where it came from. */
    static final int NO_ORIGIN = -1;

    /** By cell: its first group; meaningful where {@link #counts} is not 0. The groups of a cell are contiguous. */
    private final int[] firsts;

    private final int[] counts;
    private int[] origins = new int[32];
    private int[] startBytes = new int[32];
    private int[] bitCounts = new int[32];
    private int size;

    EntryGroups(int cellCount) {
        firsts = new int[cellCount];
        counts = new int[cellCount];
    }

    void clear() {
        if (size > 0) {
            Arrays.fill(counts, 0);
            size = 0;
        }
    }

    /** Adds a group that begins on a byte; all groups of a destination are added one after the other. */
    void add(int destination, int origin, int startByte, int bitCount) {
        if (size == origins.length) {
            origins = Arrays.copyOf(origins, 2 * size);
            startBytes = Arrays.copyOf(startBytes, 2 * size);
            bitCounts = Arrays.copyOf(bitCounts, 2 * size);
        }
        if (counts[destination]++ == 0) {
            firsts[destination] = size;
        }
        origins[size] = origin;
        startBytes[size] = startByte;
        bitCounts[size] = bitCount;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** How many groups came into a cell. */
    int count(int destination) {
        return counts[destination];
    }

    /** The first group that came into a cell; the others follow it. */
    int first(int destination) {
        return firsts[destination];
    }

    int origin(int group) {
        return origins[group];
    }

    int startByte(int group) {
        return startBytes[group];
    }

    int bitCount(int group) {
        return bitCounts[group];
    }
}
