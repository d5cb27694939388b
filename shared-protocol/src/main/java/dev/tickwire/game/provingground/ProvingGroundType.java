package dev.tickwire.game.provingground;

import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;

/** Proving Ground by name. */
public final class ProvingGroundType implements GameType {
    @Override
    public String name() {
        return "provingground";
    }

    @Override
    public SharedGame on(TileMap map) {
        return new ProvingGround(map);
    }
}
