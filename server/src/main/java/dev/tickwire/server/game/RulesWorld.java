package dev.tickwire.server.game;

import dev.tickwire.game.SharedGame;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.WorldState;

/**
 * What the rules of a match work on during a tick.
 *
 * <p>Row r of a table in {@link #truth()} is the same entity as row r in {@link #previous()} while r is below the size of
 * the latter; rows beyond it came to be in this tick. Rows flagged as ended have been ended by the step; the rules still
 * see them (to test a projectile's last segment, say) and may revive them. New entities are appended with
 * {@link dev.tickwire.replica.EntityTable#spawn}; nothing is removed before the tick's end, only flagged.
 */
public interface RulesWorld {
    /** How far back rules ever have to look, in quarters of a tick. */
    int REWIND_QUARTERS_MAX = 32;

    /** The world as it is now, to be changed. */
    WorldState truth();

    /** The world at the end of the tick before, to be read. */
    WorldState previous();

    SharedGame shared();

    /** The match's own random numbers; part of every checkpoint. */
    SeededRandom random();

    /** The tick that is being stepped. */
    int tick();

    /** Number of slots of the match; ids of avatars are below it. */
    int slotCount();

    /**
     * How long before this tick's end the others were drawn on the screen of a slot's player when the input was made that
     * counts in this tick, in quarters of a tick: 0 to 32. What hits at once is tested against the places of then.
     */
    default int rewindQuarters(int slot) {
        return 0;
    }
}
