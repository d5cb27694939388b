package dev.tickwire.netcode;

import dev.tickwire.message.Input;

/**
 * A player's controls, tick by tick. An input is sent if they changed or have not been repeated for a while; both its
 * sequence number and its tick are above those of the one before, also when the clock has jumped back.
 */
final class ControlSampler extends TickSampler {
    private final InputHistory inputs;
    private final MessageSender sender;
    private int held;
    private int latchedEdges;
    private int sentHeld;

    /** The time of the others that is on the display, in quarters of a tick; of meaning once somebody draws. */
    private int shownTickQuarters;

    private boolean drawn;

    ControlSampler(InputHistory inputs, MessageSender sender) {
        this.inputs = inputs;
        this.sender = sender;
    }

    /** Forgets what was pressed, sent and drawn in a match that is over; what is held still is. */
    void forgetMatch() {
        latchedEdges = 0;
        sentHeld = 0;
        drawn = false;
    }

    void setHeld(int newHeld) {
        held = newHeld;
    }

    /** Latches presses; each is used in exactly one tick. */
    void press(int edges) {
        latchedEdges |= edges;
    }

    /** See {@link ClientSession#setShownLagQuarters}. */
    void setShownLagQuarters(int quarters) {
        shownTickQuarters = Input.QUARTERS_PER_TICK * (sampledTick() + 1) - quarters;
        drawn = true;
    }

    int held() {
        return held;
    }

    /** The presses that no tick has taken yet. */
    int latchedEdges() {
        return latchedEdges;
    }

    @Override
    boolean canSend() {
        return !inputs.isFull();
    }

    @Override
    boolean sample(int tick, int unsentTicks, int echoedTick, double sentMillis) {
        boolean changed = held != sentHeld || latchedEdges != 0;
        boolean due = changed || unsentTicks >= keepAliveTicks();
        if (!due || !canSend()) {
            return false;
        }
        int sequence = inputs.add(tick, held, latchedEdges, changed, sentMillis);
        sender.sendInput(sequence, tick, echoedTick, held, latchedEdges, shownLagQuartersAt(tick));
        sentHeld = held;
        latchedEdges = 0;
        return true;
    }

    /** A display that stands still falls behind the ticks, so the lag is told from the tick that it belongs to. */
    private int shownLagQuartersAt(int tick) {
        int lag = drawn ? Input.QUARTERS_PER_TICK * tick - shownTickQuarters : 0;
        return Math.max(0, Math.min(Input.SHOWN_LAG_QUARTERS_MAX, lag));
    }
}
