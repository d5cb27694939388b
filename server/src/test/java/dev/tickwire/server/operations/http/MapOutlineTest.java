package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Walls as rectangles. */
class MapOutlineTest {
    private static final int SIDE = 64;

    @Test
    void aWallIsOneRectangle() {
        byte[] tiles = {
            0, 1, 1, 0,
            0, 1, 1, 0,
            1, 0, 0, 0,
        };
        JsonArray walls = outline(4, 3, tiles).getJsonArray("walls");
        assertEquals(
                new JsonArray(List.of(List.of(64, 0, 128, 128), List.of(0, 128, 64, 64))).encode(), walls.encode());
    }

    @Test
    void anOpenMapHasNone() {
        JsonObject message = MapOutline.of(TileMap.open(32_000, 16_000));
        assertEquals(0, message.getJsonArray("walls").size());
        assertEquals(32_000, message.getInteger("widthUnits"));
        assertEquals(16_000, message.getInteger("heightUnits"));
    }

    @Test
    void rectanglesCoverWhatIsSolidAndNothingElse() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int columns = 1 + random.nextInt(20);
            int rows = 1 + random.nextInt(20);
            byte[] tiles = new byte[columns * rows];
            for (int index = 0; index < tiles.length; index++) {
                tiles[index] = (byte) (random.nextInt(3) == 0 ? 0 : 1);
            }
            tiles[0] = 0;
            byte[] covered = new byte[tiles.length];
            for (Object wall : outline(columns, rows, tiles).getJsonArray("walls")) {
                JsonArray box = (JsonArray) wall;
                for (int y = box.getInteger(1); y < box.getInteger(1) + box.getInteger(3); y += SIDE) {
                    for (int x = box.getInteger(0); x < box.getInteger(0) + box.getInteger(2); x += SIDE) {
                        covered[y / SIDE * columns + x / SIDE]++;
                    }
                }
            }
            assertArrayEquals(tiles, covered, "seed " + seed);
        }
    }

    @Test
    void aMapOfTooManyWallsSaysHowManyAreLeftOut() {
        int side = 200;
        byte[] tiles = new byte[side * side];
        for (int index = 0; index < tiles.length; index++) {
            tiles[index] = (byte) ((index % side + index / side) % 2);
        }
        JsonObject message = outline(side, side, tiles);
        assertEquals(MapOutline.WALLS_MAX, message.getJsonArray("walls").size());
        assertEquals(side * side / 2 - MapOutline.WALLS_MAX, message.getInteger("wallsLeftOut"));
        assertTrue(message.encode().length() < 120_000);
    }

    private static JsonObject outline(int columns, int rows, byte[] tiles) {
        return MapOutline.of(new TileMap(
                "test",
                columns * SIDE,
                rows * SIDE,
                SIDE,
                tiles,
                new int[] {SIDE / 2},
                new int[] {SIDE / 2},
                List.of()));
    }
}
