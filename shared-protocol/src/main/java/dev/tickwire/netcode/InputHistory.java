package dev.tickwire.netcode;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.replica.FrameHeader;

/**
 * The inputs that have been sent and that no frame has yet shown to be consumed, in the order in which they were sent. An
 * input leaves only when a frame's count covers it; one whose tick has passed uncovered is on its way and will be used as
 * soon as it arrives.
 */
final class InputHistory {
    /** More than can be on their way at any round trip that is playable. */
    private static final int CAPACITY = 256;

    private final int[] ticks = new int[CAPACITY];
    private final int[] helds = new int[CAPACITY];
    private final int[] edges = new int[CAPACITY];
    private final double[] sentMillis = new double[CAPACITY];
    private final boolean[] changed = new boolean[CAPACITY];

    /** Sequence number of the newest input that was consumed; its successor is the oldest here. */
    private int consumedSequence;

    private int sentSequence;
    private int consumedHeld;

    /** A match is over: inputs are counted from 1 again. */
    void forget() {
        consumedSequence = 0;
        sentSequence = 0;
        consumedHeld = 0;
    }

    int sentSequence() {
        return sentSequence;
    }

    int consumedSequence() {
        return consumedSequence;
    }

    /** How many inputs are on their way. */
    int size() {
        return sentSequence - consumedSequence;
    }

    /** One less than there is room for, so that the low 8 bits of a sequence number tell all that are here apart. */
    boolean isFull() {
        return size() == CAPACITY - 1;
    }

    /** The held controls that the server uses until it consumes the next input. */
    int consumedHeld() {
        return consumedHeld;
    }

    /** Notes the next input; returns its sequence number. */
    int add(int tick, int held, int pressed, boolean isChange, double nowMillis) {
        sentSequence++;
        int at = sentSequence % CAPACITY;
        ticks[at] = tick;
        helds[at] = held;
        edges[at] = pressed;
        changed[at] = isChange;
        sentMillis[at] = nowMillis;
        return sentSequence;
    }

    /**
     * Drops what a frame says has been consumed. Inputs that are on time are consumed one in a tick, so that their count
     * modulo {@link FrameHeader#CONSUMED_MODULUS} tells enough; late ones can be consumed many at once, but then the frame
     * names the last of them.
     */
    void confirm(FrameHeader header, double nowMillis, SessionListener listener) {
        int late = header.hasLate ? (header.lateSequenceLow - consumedSequence) & 0xff : 0;
        int newly = late + ((header.consumed - consumedSequence - late) & (header.consumedModulus() - 1));
        if (newly > size()) {
            throw new MalformedMessageException("inputs consumed that were never sent");
        }
        for (int i = 0; i < newly; i++) {
            consumedSequence++;
            int at = consumedSequence % CAPACITY;
            consumedHeld = helds[at];
            if (changed[at]) {
                listener.inputConsumed(nowMillis - sentMillis[at]);
            }
        }
    }

    /**
     * The first unconsumed input that is used at {@code tick} or earlier, looking from {@code sequence} on.
     *
     * @return its sequence number, or 0 if there is none
     */
    int nextDue(int sequence, int tick) {
        int candidate = Math.max(sequence, consumedSequence + 1);
        return candidate <= sentSequence && ticks[candidate % CAPACITY] <= tick ? candidate : 0;
    }

    int held(int sequence) {
        return helds[sequence % CAPACITY];
    }

    int edges(int sequence) {
        return edges[sequence % CAPACITY];
    }
}
