package dev.tickwire.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Moves boxes through random maps and compares with moving them one unit at a time. */
class MoveBoxTest {
    private static final int TILE = 64;

    private final TileCollision collision = new TileCollision();

    @Test
    void movingFarAtOnceIsTheSameAsMovingOneUnitAtATime() {
        int moves = 0;
        int stopped = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            TileMap map = RandomMaps.next(random, TILE, 4);
            for (int i = 0; i < 60; i++) {
                int halfExtent = random.nextInt(50);
                int x = random.nextInt(map.widthUnits());
                int y = random.nextInt(map.heightUnits());
                if (!collision.isFreeBox(map, x, y, halfExtent)) {
                    continue;
                }
                int dx = random.nextInt(4 * TILE) - 2 * TILE;
                int dy = random.nextInt(4 * TILE) - 2 * TILE;
                String where = "seed " + seed + ", move " + i;
                int expectedX = x;
                while (expectedX != x + dx && isFreeByPoints(map, expectedX + Integer.signum(dx), y, halfExtent)) {
                    expectedX += Integer.signum(dx);
                }
                int expectedY = y;
                while (expectedY != y + dy
                        && isFreeByPoints(map, expectedX, expectedY + Integer.signum(dy), halfExtent)) {
                    expectedY += Integer.signum(dy);
                }
                collision.moveBox(map, x, y, dx, dy, halfExtent);
                assertEquals(expectedX, collision.x(), where);
                assertEquals(expectedY, collision.y(), where);
                assertEquals(expectedX != x + dx, collision.hitX(), where);
                assertEquals(expectedY != y + dy, collision.hitY(), where);
                moves++;
                stopped += collision.hitX() || collision.hitY() ? 1 : 0;
            }
        }
        assertTrue(moves > 5_000 && stopped > 1_000 && stopped < moves, moves + " moves, " + stopped + " stopped");
    }

    @Test
    void freeBoxTestAgreesWithTestingItsPoints() {
        int free = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            TileMap map = RandomMaps.next(random, TILE, 6);
            for (int i = 0; i < 30; i++) {
                int halfExtent = random.nextInt(80);
                int x = random.nextInt(map.widthUnits() + 200) - 100;
                int y = random.nextInt(map.heightUnits() + 200) - 100;
                boolean expected = isFreeByPoints(map, x, y, halfExtent);
                assertEquals(expected, collision.isFreeBox(map, x, y, halfExtent), "seed " + seed + ", box " + i);
                free += expected ? 1 : 0;
            }
        }
        assertTrue(free > 1_000, free + " were free");
    }

    @Test
    void aMoverThatWandersForLongNeverEndsInAWall() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            TileMap map = RandomMaps.next(random, 1_024, 4);
            int halfExtent = 384;
            int x = 0;
            int y = 0;
            for (int tries = 0; tries < 1_000 && !collision.isFreeBox(map, x, y, halfExtent); tries++) {
                x = random.nextInt(map.widthUnits());
                y = random.nextInt(map.heightUnits());
            }
            for (int i = 0; i < 5_000 && collision.isFreeBox(map, x, y, halfExtent); i++) {
                collision.moveBox(map, x, y, random.nextInt(32_769) - 16_384, random.nextInt(601) - 300, halfExtent);
                x = collision.x();
                y = collision.y();
                assertTrue(collision.isFreeBox(map, x, y, halfExtent), "seed " + seed + ", move " + i);
            }
        }
    }

    @Test
    void aWallStopsOneAxisAndTheOtherSlidesAlong() {
        // A wall in the middle column of three.
        TileMap map = map(3, 3, 0, 1, 0, 0, 1, 0, 0, 1, 0);
        collision.moveBox(map, 32, 64, 500, 40, 10);
        assertEquals(TILE - 10, collision.x());
        assertEquals(104, collision.y());
        assertTrue(collision.hitX());
        assertFalse(collision.hitY());
        collision.moveBox(map, collision.x(), collision.y(), 1, 0, 10);
        assertEquals(TILE - 10, collision.x());
    }

    @Test
    void aBoxAsWideAsAGapGoesThrough() {
        // Open only in the middle row.
        TileMap map = map(3, 3, 0, 1, 0, 0, 0, 0, 0, 1, 0);
        collision.moveBox(map, 32, 96, 128, 0, 32);
        assertEquals(160, collision.x());
        assertFalse(collision.hitX());
        collision.moveBox(map, 33, 97, 128, 0, 32);
        assertTrue(collision.hitX());
    }

    @Test
    void theEdgeOfAnOpenMapIsSolidEvenWithinATile() {
        TileMap map = TileMap.open(1_500, 1_500);
        collision.moveBox(map, 100, 100, 16_384, -16_384, 20);
        assertEquals(1_480, collision.x());
        assertEquals(20, collision.y());
        assertTrue(collision.hitX() && collision.hitY());
        collision.moveBox(map, 1_480, 20, 0, 0, 20);
        assertFalse(collision.hitX() || collision.hitY());
    }

    @Test
    void theLargestMapNeedsNoTilesAndDoesNotOverflow() {
        TileMap map = TileMap.open(TileMap.MAX_SIDE_UNITS, TileMap.MAX_SIDE_UNITS);
        collision.moveBox(map, TileMap.MAX_SIDE_UNITS - 100, 5, 16_384, 16_384, 4);
        assertEquals(TileMap.MAX_SIDE_UNITS - 4, collision.x());
        assertEquals(16_389, collision.y());
    }

    @Test
    void aBoxThatIsInAWallCanLeaveIt() {
        TileMap map = map(3, 1, 0, 1, 0);
        collision.moveBox(map, 70, 32, -30, 0, 8);
        assertEquals(40, collision.x());
        assertTrue(collision.isFreeBox(map, collision.x(), collision.y(), 8));
    }

    private static TileMap map(int columns, int rows, int... walls) {
        byte[] tiles = new byte[walls.length];
        for (int i = 0; i < walls.length; i++) {
            tiles[i] = (byte) walls[i];
        }
        return new TileMap("test", columns * TILE, rows * TILE, TILE, tiles, new int[0], new int[0], List.of());
    }

    private static boolean isFreeByPoints(TileMap map, int x, int y, int halfExtent) {
        int reachAfter = Math.max(halfExtent, 1) - 1;
        // Steps shorter than a tile, and the last row and column, miss no tile.
        for (int py = y - halfExtent; py <= y + reachAfter; py = nextPoint(py, y + reachAfter)) {
            for (int px = x - halfExtent; px <= x + reachAfter; px = nextPoint(px, x + reachAfter)) {
                if (map.isSolidAt(px, py)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int nextPoint(int point, int last) {
        return point < last ? Math.min(point + TILE / 4, last) : last + 1;
    }
}
