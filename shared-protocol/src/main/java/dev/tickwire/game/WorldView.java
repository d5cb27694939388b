package dev.tickwire.game;

import dev.tickwire.replica.WorldState;

/**
 * What a player, or the brain that stands in for one, can see: a client's replica, or on the server a frame's copy of the
 * world. To be read only, and only during the call that handed it out.
 */
public interface WorldView {
    SharedGame game();

    /** The world at the end of {@link #tick()}; more of the map than a client may see must not be read. */
    WorldState world();

    int tick();

    /** The slot, and so the avatar's id, of whoever looks. */
    int slot();
}
