package dev.tickwire.server.replication;

import java.util.Arrays;

/**
 * The entries of a tick, grouped by where they went and where they came from: a watcher needs a group if it sees the
 * destination and did not see the origin. Written by the tick thread, then read by any.
 */
final class EntryGroups {
    /** The origin of what the rules spawned: nobody saw where it came from. */
    static final int NO_ORIGIN = -1;

    private int[] destinations = new int[32];
    private int[] origins = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int destination, int origin, int start, int end) {
        if (count == destinations.length) {
            destinations = Arrays.copyOf(destinations, 2 * count);
            origins = Arrays.copyOf(origins, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        destinations[count] = destination;
        origins[count] = origin;
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    int count() {
        return count;
    }

    int destination(int group) {
        return destinations[group];
    }

    int origin(int group) {
        return origins[group];
    }

    int start(int group) {
        return starts[group];
    }

    int length(int group) {
        return ends[group] - starts[group];
    }
}
