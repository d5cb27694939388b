package dev.tickwire.netcode.drawing;

import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Schema;

/**
 * The replica's world at the end of each of the last ticks, and a short way into those that no frame has proved yet.
 *
 * <p>A tick without a frame went as foreseen. So what was guessed about it while waiting is right once a later frame has
 * come, and only ticks behind the newest frame may still turn out differently.
 */
final class TickHistory {
    /** Ticks kept, guessed ones included: as many as are guessed, and the longest delay at any tick rate. */
    static final int TICKS = 64;

    /**
     * How far the guesses go; then the picture stands still. Farther than a server is ever silent because there is nothing to
     * tell, so that in a quiet world nobody halts who walks; and a little more for a link that holds a frame up.
     */
    static final int GUESSED_TICKS_MAX = FrameHeader.SILENT_TICKS_MAX + 2;

    private final WorldState[] ring = new WorldState[TICKS];
    private int firstTick;
    private int provedTick;
    private int lastTick;
    private boolean empty = true;

    TickHistory(Schema schema) {
        for (int i = 0; i < TICKS; i++) {
            ring[i] = new WorldState(schema);
        }
    }

    boolean isEmpty() {
        return empty;
    }

    /** The oldest tick kept. */
    int firstTick() {
        return firstTick;
    }

    /** The newest tick that a frame has proved. */
    int provedTick() {
        return provedTick;
    }

    /** The newest tick kept, proved or guessed. */
    int lastTick() {
        return lastTick;
    }

    /** The world at the end of a tick from {@link #firstTick()} to {@link #lastTick()}. */
    WorldState at(int tick) {
        return ring[tick & (TICKS - 1)];
    }

    /** Takes down the world that a frame proved. The ticks since the frame before went as foreseen. */
    void prove(WorldState world, int tick, SilentStep step) {
        if (empty || tick <= provedTick || tick - provedTick >= TICKS) {
            empty = false;
            firstTick = tick;
        } else {
            fillTo(tick - 1, step);
        }
        at(tick).copyFrom(world);
        provedTick = tick;
        lastTick = tick;
        firstTick = Math.max(firstTick, tick - (TICKS - 1));
    }

    /** Guesses up to a tick, or as near to it as guesses go. */
    void guessTo(int tick, SilentStep step) {
        fillTo(Math.min(tick, provedTick + GUESSED_TICKS_MAX), step);
    }

    private void fillTo(int tick, SilentStep step) {
        while (lastTick < tick) {
            WorldState next = at(lastTick + 1);
            next.copyFrom(at(lastTick));
            lastTick++;
            step.advance(next, lastTick);
        }
        firstTick = Math.max(firstTick, lastTick - (TICKS - 1));
    }
}
