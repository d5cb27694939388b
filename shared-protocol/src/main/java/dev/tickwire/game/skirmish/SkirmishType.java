package dev.tickwire.game.skirmish;

import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;

/** Skirmish by name. */
public final class SkirmishType implements GameType {
    @Override
    public String name() {
        return "skirmish";
    }

    @Override
    public SharedGame on(TileMap map) {
        return new Skirmish(map);
    }
}
