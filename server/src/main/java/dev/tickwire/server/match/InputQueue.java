package dev.tickwire.server.match;

import dev.tickwire.message.Input;
import dev.tickwire.server.game.RulesWorld;

/**
 * One player's inputs that wait for their tick. Tick thread only.
 *
 * <p>An input is used at the tick it names. All that are late collapse into the next tick, never one for each tick, or the
 * delay would stay. One that names a tick too far ahead is used at once. Whatever happens, held controls end up as the
 * newest input says, and no press is lost.
 *
 * <p>Each input tells how long before the tick it names the others were drawn. Used later than that, it means a time that is
 * farther back by as much.
 */
final class InputQueue {
    /** How many ticks ahead an input may be. */
    static final int TICKS_AHEAD_MAX = 32;

    private static final int CAPACITY = TICKS_AHEAD_MAX;

    private final int[] namedTicks = new int[CAPACITY];
    private final int[] sequences = new int[CAPACITY];
    private final int[] helds = new int[CAPACITY];
    private final int[] presses = new int[CAPACITY];
    private final int[] lags = new int[CAPACITY];

    private int head;
    private int size;
    private int held;
    private int edges;
    private int rewindQuarters;

    /** Of the newest input that was consumed; holds for its controls until the next. */
    private int lagQuarters;

    private int consumedTotal;
    private boolean lateNow;
    private int lateSequence;

    /** Forgets the inputs of a connection that is gone; the held controls stay until somebody changes them. */
    void reset() {
        head = 0;
        size = 0;
        consumedTotal = 0;
        edges = 0;
        rewindQuarters = 0;
        lagQuarters = 0;
        lateNow = false;
    }

    /**
     * Adds the newest input; tick and sequence are above those of all before. A sequence that is not the next one stands for
     * the ones it jumps over as well, and so does the newest once the ring is full.
     */
    void offer(int sequence, int namedTick, int newHeld, int newEdges, int newLagQuarters) {
        if (size == CAPACITY) {
            int last = (head + size - 1) % CAPACITY;
            sequences[last] = sequence;
            helds[last] = newHeld;
            presses[last] |= newEdges;
            lags[last] = newLagQuarters;
            return;
        }
        int at = (head + size) % CAPACITY;
        namedTicks[at] = namedTick;
        sequences[at] = sequence;
        helds[at] = newHeld;
        presses[at] = newEdges;
        lags[at] = newLagQuarters;
        size++;
    }

    /** Takes what is due for a tick; {@link #held} and {@link #edges} then say what the player does in it. */
    void consume(int tick) {
        edges = 0;
        lateNow = false;
        rewindQuarters = lagQuarters;
        while (size > 0 && isDue(tick)) {
            held = helds[head];
            edges |= presses[head];
            lagQuarters = lags[head];
            rewindQuarters = lagQuarters + Input.QUARTERS_PER_TICK * (tick - namedTicks[head]);
            boolean merged = sequences[head] != consumedTotal + 1;
            consumedTotal = sequences[head];
            if (namedTicks[head] != tick || merged) {
                lateNow = true;
                lateSequence = consumedTotal;
            }
            head = (head + 1) % CAPACITY;
            size--;
        }
        rewindQuarters = Math.max(0, Math.min(RulesWorld.REWIND_QUARTERS_MAX, rewindQuarters));
    }

    /** Due is what names this tick or an earlier one, and what names one beyond the ring. */
    private boolean isDue(int tick) {
        int ahead = namedTicks[head] - tick;
        return ahead <= 0 || ahead > TICKS_AHEAD_MAX;
    }

    /** Replaces the held controls, as an input that nobody sent. */
    void neutralise(int neutralHeld) {
        held = neutralHeld;
    }

    int held() {
        return held;
    }

    int edges() {
        return edges;
    }

    /** How long before the end of this tick the others were drawn for the player, in quarters of a tick. */
    int rewindQuarters() {
        return rewindQuarters;
    }

    /** How many inputs of this connection have been consumed. */
    int consumedTotal() {
        return consumedTotal;
    }

    /** Whether an input was consumed just now that did not name this tick. */
    boolean lateNow() {
        return lateNow;
    }

    int lateSequence() {
        return lateSequence;
    }

    int waiting() {
        return size;
    }
}
