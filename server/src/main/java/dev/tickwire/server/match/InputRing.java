package dev.tickwire.server.match;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Inputs of all players on one event loop that wait for a match's next tick: bounded, without locks or objects, one writer
 * (the event loop) and one reader (the tick thread). They lie one behind the other, so that reading a thousand of them does
 * not mean fetching a thousand places of memory.
 */
final class InputRing {
    private static final int INTS_PER_INPUT = 7;

    private final int[] ints;
    private final int mask;

    /** How many were ever written; only the event loop writes it. */
    private final AtomicInteger written = new AtomicInteger();

    /** How many were ever read; only the tick thread writes it. */
    private final AtomicInteger read = new AtomicInteger();

    /**
     * Makes an empty ring.
     *
     * @param capacity inputs, rounded up to a power of two
     */
    InputRing(int capacity) {
        int rounded = Integer.highestOneBit(Math.max(2, capacity - 1)) << 1;
        mask = rounded - 1;
        ints = new int[rounded * INTS_PER_INPUT];
    }

    /** What is given each input. */
    interface Taker {
        void inputArrived(int slot, int epoch, int sequence, int namedTick, int held, int edges, int lagQuarters);
    }

    /** Event loop: adds an input; false if there is no room. */
    boolean offer(int slot, int epoch, int sequence, int namedTick, int held, int edges, int lagQuarters) {
        int place = written.getPlain();
        if (place - read.getAcquire() > mask) {
            return false;
        }
        int at = (place & mask) * INTS_PER_INPUT;
        ints[at] = slot;
        ints[at + 1] = epoch;
        ints[at + 2] = sequence;
        ints[at + 3] = namedTick;
        ints[at + 4] = held;
        ints[at + 5] = edges;
        ints[at + 6] = lagQuarters;
        written.setRelease(place + 1);
        return true;
    }

    /** Tick thread: hands over all that has arrived, in the order in which it did. */
    void drainTo(Taker taker) {
        int place = read.getPlain();
        int end = written.getAcquire();
        for (; place != end; place++) {
            int at = (place & mask) * INTS_PER_INPUT;
            taker.inputArrived(
                    ints[at], ints[at + 1], ints[at + 2], ints[at + 3], ints[at + 4], ints[at + 5], ints[at + 6]);
        }
        read.setRelease(end);
    }

    /** How many wait; any thread. */
    int size() {
        return written.getAcquire() - read.getAcquire();
    }
}
