package dev.tickwire.game;

import dev.tickwire.map.TileMap;
import dev.tickwire.replica.SharedStep;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Schema;

/**
 * The half of a game that server, bot and browser all run, bound to one map.
 *
 * <p>Implementations are integer-only, keep nothing from call to call, and read nothing but their arguments and the map, so
 * that every end comes to the same result. They may hold scratch space, so actions and steps of one instance belong to one
 * thread; whatever only asks (map, schema, extents, neutral controls) may be called from any. In steady state nothing is
 * allocated.
 */
public interface SharedGame extends SharedStep {
    Schema schema();

    TileMap map();

    /** What a player is shown around the own avatar. */
    ViewExtent viewExtent();

    /** The edge of a map cell in units, a power of two. */
    int cellSizeUnits();

    /** What held controls become when their player went silent: no movement, no trigger, the aim as it was. */
    int neutralHeld(int held);

    /**
     * Gives an avatar that was just spawned its first state.
     *
     * @param avatarRow row of the avatar in {@link WorldState#avatars()}; all its fields are 0
     * @param xUnits    place of its centre, free of walls
     * @param yUnits    likewise
     */
    void placeAvatar(WorldState world, int avatarRow, int xUnits, int yUnits);

    /**
     * Decides what a player's controls mean in this tick, before the step: validates them against the avatar's state and
     * cooldowns and hands the resulting actions to {@code sink}. Called once for each tick and each slot whose avatar
     * exists, also when the controls did not change. It reads only the slot's avatar and owner-only row and changes
     * neither: whatever changes, changes in {@link #applyAction}.
     *
     * @param avatarRow row of the slot's avatar in {@link WorldState#avatars()}
     * @param held  held state as sampled on the client
     * @param edges presses latched since the last tick
     * @param tick  the tick that is about to be stepped
     */
    void applyInput(WorldState world, int avatarRow, int held, int edges, int tick, ActionSink sink);
}
