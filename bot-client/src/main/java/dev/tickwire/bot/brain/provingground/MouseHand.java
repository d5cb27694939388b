package dev.tickwire.bot.brain.provingground;

import dev.tickwire.math.SeededRandom;

/** Turns a little in every tick, in sweeps that speed up and slow down as those of a hand on a mouse. */
final class MouseHand {
    private static final int SWEEP_TICKS_MIN = 8;
    private static final int SWEEP_TICKS_MAX = 24;

    /** The fastest sweep: 3.3 degrees in a tick, 100 in a second of 30 ticks. */
    private static final int TURN_PER_TICK_MAX = 600;

    /** Even a hand that rests is never quite still: 0.1 degrees. */
    private static final int TREMBLE = 20;

    /** The part of the way to the sweep's full speed that a tick adds: a quarter. */
    private static final int EASE_SHIFT = 2;

    private final SeededRandom random;
    private int sweepTicksLeft;
    private int sweepTurnPerTick;
    private int turnPerTick;

    MouseHand(SeededRandom random) {
        this.random = random;
    }

    /** Returns the turn of this tick in 16-bit angle units; never 0. */
    int nextTurn() {
        if (sweepTicksLeft == 0) {
            sweepTicksLeft = random.nextRange(SWEEP_TICKS_MIN, SWEEP_TICKS_MAX);
            sweepTurnPerTick = random.nextRange(-TURN_PER_TICK_MAX, TURN_PER_TICK_MAX);
        }
        sweepTicksLeft--;
        turnPerTick += (sweepTurnPerTick - turnPerTick) >> EASE_SHIFT;
        int turn = turnPerTick + random.nextRange(-TREMBLE, TREMBLE);
        return turn == 0 ? 1 : turn;
    }
}
