package dev.tickwire.server.simulation;

import dev.tickwire.game.GameType;
import dev.tickwire.game.SharedGame;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;
import java.util.List;

/** Both halves of the torture game in one variant, and a map for it. */
record TortureType(TortureVariant variant) implements GameRulesType, GameType {
    private static final int SIDE_UNITS = 1024;
    private static final int TILE_UNITS = 32;

    @Override
    public GameType shared() {
        return this;
    }

    @Override
    public GameRules newRules() {
        return new TortureRules(variant);
    }

    @Override
    public String name() {
        return "torture";
    }

    @Override
    public SharedGame on(TileMap map) {
        return new TortureGame(map, variant);
    }

    /** A map with a wall in about every twentieth tile. */
    static TileMap map(SeededRandom random) {
        int tilesPerSide = SIDE_UNITS / TILE_UNITS;
        byte[] tiles = new byte[tilesPerSide * tilesPerSide];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = random.nextInt(20) == 0 ? (byte) 1 : 0;
        }
        return new TileMap("torture", SIDE_UNITS, SIDE_UNITS, TILE_UNITS, tiles, new int[0], new int[0], List.of());
    }
}
