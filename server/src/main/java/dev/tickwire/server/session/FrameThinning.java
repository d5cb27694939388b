package dev.tickwire.server.session;

import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.LoadStep;

/**
 * Of how many ticks a client gets a message while the server has too much to do. What is held back goes with the next one, so
 * nothing is lost but time, and only those wait who will hardly notice.
 */
final class FrameThinning {
    /** Each tick has a message of its own. */
    static final int NONE_TICKS = 1;

    /** Who only watches. */
    static final int SPECTATOR_TICKS = 4;

    /** Who has not touched the controls for {@link #IDLE_MILLIS}. */
    static final int IDLE_TICKS = 2;

    static final int IDLE_MILLIS = 5_000;
    private static final long IDLE_NANOS = IDLE_MILLIS * 1_000_000L;

    private FrameThinning() {}

    /** One message for so many ticks. */
    static int ticksForAMessage(LoadState load, boolean spectating, PlayerInputs inputs, long nowNanos) {
        if (!load.includes(LoadStep.SLOWER_FRAMES)) {
            return NONE_TICKS;
        }
        if (spectating) {
            return SPECTATOR_TICKS;
        }
        return nowNanos - inputs.lastTouchNanos() > IDLE_NANOS ? IDLE_TICKS : NONE_TICKS;
    }
}
