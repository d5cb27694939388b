package dev.tickwire.game;

import dev.tickwire.map.TileMap;

/** A game by name, before it is bound to a map. */
public interface GameType {
    /** Lower-case name as used on command lines and in the welcome. */
    String name();

    SharedGame on(TileMap map);
}
