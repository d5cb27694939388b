package dev.tickwire.server.session;

import dev.tickwire.message.Input;
import dev.tickwire.netcode.drawing.Picture;
import dev.tickwire.server.game.RulesWorld;

/**
 * What a client can have shown its player of the others, by what it was sent and by what it says to have received: with it
 * goes how far back the rules look for what the player hit. All is counted in ticks, so that neither a clock nor a round trip
 * enters the simulation. Event loop only.
 */
final class ShownTime {
    /** No client draws the others farther behind the newest frame that it has. */
    private static final int BEHIND_NEWEST_MILLIS_MAX = 250;

    /** Nobody guesses farther beyond what a frame has shown. */
    private static final int GUESSED_TICKS_MAX = Picture.GUESSED_TICKS_MAX;

    private final int behindNewestTicksMax;
    private int handedTick;
    private int echoedTick;

    /** Whether something was handed to the socket that the client has not said to have received. */
    private boolean outstanding;

    /** The first tick that may have gone otherwise than the client could foresee; of meaning while something is outstanding. */
    private int firstUnseenTick;

    ShownTime(int tickRateHz) {
        // One more to have a later tick to draw towards, and one because the part of a second may be cut.
        behindNewestTicksMax = BEHIND_NEWEST_MILLIS_MAX * tickRateHz / 1000 + 2;
    }

    /** The newest tick that was handed to the socket is this one. */
    void handed(int tick) {
        if (tick != handedTick && !outstanding) {
            outstanding = true;
            firstUnseenTick = tick;
        }
        handedTick = tick;
    }

    /** The newest tick that the client has received a frame for is this one. */
    void echoed(int tick) {
        echoedTick = tick;
        if (tick - handedTick >= 0) {
            outstanding = false;
        } else if (outstanding && tick - firstUnseenTick >= 0) {
            firstUnseenTick = tick + 1;
        }
    }

    /**
     * How much to believe of a client's word that the others were drawn so long before a tick.
     *
     * @param claimedQuarters in quarters of a tick
     * @param namedTick       the tick that the input is for
     * @return at most {@link RulesWorld#REWIND_QUARTERS_MAX}; equal to what was claimed unless that was impossible or too much
     */
    int believed(int claimedQuarters, int namedTick) {
        int least = outstanding ? quarters(namedTick - (firstUnseenTick - 1) - GUESSED_TICKS_MAX) : 0;
        int most = Math.min(RulesWorld.REWIND_QUARTERS_MAX, quarters(namedTick - echoedTick + behindNewestTicksMax));
        return Math.max(0, Math.min(most, Math.max(least, claimedQuarters)));
    }

    private static int quarters(int ticks) {
        return Input.QUARTERS_PER_TICK * ticks;
    }
}
