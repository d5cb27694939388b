package dev.tickwire.map;

import java.util.List;
import java.util.Random;

/** Makes small maps of random walls for the tests of this package. */
final class RandomMaps {
    private RandomMaps() {}

    /** A map of up to 12 x 12 tiles, whose sides need not be whole tiles; about one tile in {@code openness} is a wall. */
    static TileMap next(Random random, int tileSizeUnits, int openness) {
        int columns = 2 + random.nextInt(11);
        int rows = 2 + random.nextInt(11);
        byte[] tiles = new byte[columns * rows];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = (byte) (random.nextInt(openness) == 0 ? 1 : 0);
        }
        int width = columns * tileSizeUnits - random.nextInt(tileSizeUnits);
        int height = rows * tileSizeUnits - random.nextInt(tileSizeUnits);
        return new TileMap("random", width, height, tileSizeUnits, tiles, new int[0], new int[0], List.of());
    }
}
