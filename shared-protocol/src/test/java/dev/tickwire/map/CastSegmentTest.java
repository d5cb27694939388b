package dev.tickwire.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the traversal of tiles with walking along the segment point by point. */
class CastSegmentTest {
    private final TileCollision collision = new TileCollision();

    @Test
    void traversalFindsWhatWalkingPointByPointFinds() {
        int blocked = 0;
        int free = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Random random = new Random(seed);
            int tileSize = 16 << random.nextInt(5);
            TileMap map = RandomMaps.next(random, tileSize, 3 + random.nextInt(20));
            for (int i = 0; i < 40; i++) {
                int x0 = random.nextInt(map.widthUnits());
                int y0 = random.nextInt(map.heightUnits());
                int x1 = random.nextInt(map.widthUnits() * 2) - map.widthUnits() / 2;
                int y1 = random.nextInt(map.heightUnits() * 2) - map.heightUnits() / 2;
                if (random.nextInt(6) == 0) {
                    x1 = x0;
                } else if (random.nextInt(6) == 0) {
                    y1 = y0;
                } else if (random.nextInt(6) == 0) {
                    // Exact diagonals between tile corners are where mistakes hide.
                    x0 -= x0 & (tileSize - 1);
                    y0 -= y0 & (tileSize - 1);
                    x1 = x0 + (random.nextBoolean() ? 1 : -1) * 3 * tileSize;
                    y1 = y0 + (random.nextBoolean() ? 1 : -1) * 3 * tileSize;
                }
                boolean hit = checkAgainstWalking(map, x0, y0, x1, y1, "seed " + seed + ", segment " + i);
                blocked += hit ? 1 : 0;
                free += hit ? 0 : 1;
            }
        }
        assertTrue(blocked > 10_000 && free > 5_000, blocked + " blocked, " + free + " free");
    }

    @Test
    void theLongestSegmentsDoNotOverflow() {
        TileMap map = TileMap.open(TileMap.MAX_SIDE_UNITS, TileMap.MAX_SIDE_UNITS);
        int length = TileCollision.MAX_SEGMENT_UNITS;
        checkAgainstWalking(map, 1_000_000, 1_000_000, 1_000_000 + length, 1_000_000 - length, "open");
        byte[] tiles = new byte[64 * 64];
        tiles[64 * 33 + 33] = 1;
        TileMap walled = new TileMap("one", 65_536, 65_536, 1_024, tiles, new int[0], new int[0], List.of());
        for (int offset = -900; offset <= 900; offset += 37) {
            checkAgainstWalking(walled, 50_000, 50_000, 50_000 - length, 50_000 - length + offset + 1_000, "long");
            checkAgainstWalking(walled, 1_100, 34_000 + offset, 1_100 + length, 34_000, "wide");
        }
    }

    @Test
    void thereIsNoWayBetweenWallsThatTouchAtACorner() {
        byte[] tiles = {0, 1, 1, 0};
        TileMap map = new TileMap("corner", 64, 64, 32, tiles, new int[0], new int[0], List.of());
        assertTrue(collision.castSegment(map, 10, 10, 50, 50));
        assertEquals(31, collision.x());
        assertEquals(31, collision.y());
    }

    @Test
    void aSegmentFromWithinAWallEndsWhereItBegins() {
        TileMap map = new TileMap("wall", 64, 32, 32, new byte[] {1, 0}, new int[0], new int[0], List.of());
        assertTrue(collision.castSegment(map, 10, 10, 50, 10));
        assertEquals(10, collision.x());
        assertFalse(collision.castSegment(map, 40, 10, 40, 10));
        assertEquals(40, collision.x());
    }

    private boolean checkAgainstWalking(TileMap map, int x0, int y0, int x1, int y1, String where) {
        int steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
        int freeX = x0;
        int freeY = y0;
        boolean hit = map.isSolidAt(x0, y0);
        for (int step = 1; step <= steps && !hit; step++) {
            int x = x0 + (int) ((long) step * (x1 - x0) / steps);
            int y = y0 + (int) ((long) step * (y1 - y0) / steps);
            hit = map.isSolidAt(x, y) || (map.isSolidAt(x, freeY) && map.isSolidAt(freeX, y));
            if (!hit) {
                freeX = x;
                freeY = y;
            }
        }
        assertEquals(hit, collision.castSegment(map, x0, y0, x1, y1), where);
        assertEquals(freeX, collision.x(), where);
        assertEquals(freeY, collision.y(), where);
        return hit;
    }
}
