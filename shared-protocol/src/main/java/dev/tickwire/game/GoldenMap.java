package dev.tickwire.game;

import dev.tickwire.map.TileMap;
import java.util.List;

/** The small arena, the same for ever, on which golden runs take place. */
final class GoldenMap {
    private static final int TILE_SIZE_UNITS = 1024;

    /** A {@code #} is a wall, an {@code s} a spawn place. */
    private static final String[] ROWS = {
        "################",
        "#s.....##.....s#",
        "#..............#",
        "#..##......#...#",
        "#..#.......#...#",
        "#......##......#",
        "#..s...##..#...#",
        "#.........#....#",
        "##...#.........#",
        "##...#....s....#",
        "#....#####.....#",
        "#..........#.#.#",
        "#...s.......#..#",
        "#......#.......#",
        "#s....###.....s#",
        "################"
    };

    private GoldenMap() {}

    static TileMap create() {
        int columns = ROWS[0].length();
        byte[] tiles = new byte[columns * ROWS.length];
        int[] spawnXs = new int[tiles.length];
        int[] spawnYs = new int[tiles.length];
        int spawnCount = 0;
        for (int i = 0; i < tiles.length; i++) {
            int column = i % columns;
            int row = i / columns;
            char kind = ROWS[row].charAt(column);
            tiles[i] = kind == '#' ? (byte) 1 : 0;
            if (kind == 's') {
                spawnXs[spawnCount] = column * TILE_SIZE_UNITS + TILE_SIZE_UNITS / 2;
                spawnYs[spawnCount] = row * TILE_SIZE_UNITS + TILE_SIZE_UNITS / 2;
                spawnCount++;
            }
        }
        return new TileMap(
                "golden",
                columns * TILE_SIZE_UNITS,
                ROWS.length * TILE_SIZE_UNITS,
                TILE_SIZE_UNITS,
                tiles,
                firstOf(spawnXs, spawnCount),
                firstOf(spawnYs, spawnCount),
                List.of());
    }

    private static int[] firstOf(int[] values, int count) {
        int[] first = new int[count];
        System.arraycopy(values, 0, first, 0, count);
        return first;
    }
}
