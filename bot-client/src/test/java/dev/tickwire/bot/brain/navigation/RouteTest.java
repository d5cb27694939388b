package dev.tickwire.bot.brain.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways round walls. */
class RouteTest {
    private static final int TILE = 1024;
    private static final int HALF_EXTENT = 320;

    @Test
    void everyWaypointIsReachedByStraightWalksThatAreClear() {
        for (int seed = 1; seed <= 20; seed++) {
            TileMap map = randomMap(seed, 24, 18);
            NavigationGrid grid = new NavigationGrids().of(map, HALF_EXTENT);
            StraightWalk walk = new StraightWalk(map, HALF_EXTENT);
            Route route = new Route(grid, map, HALF_EXTENT);
            for (int waypoint = 0; waypoint < grid.waypointCount(); waypoint += 7) {
                route.leadTo(waypoint);
                int x = grid.waypointX((waypoint + 5) % grid.waypointCount());
                int y = grid.waypointY((waypoint + 5) % grid.waypointCount());
                for (int steps = 0; !route.isAt(x, y); steps++) {
                    assertTrue(steps < 400, "seed " + seed + " goes round in circles");
                    assertTrue(route.findNext(x, y));
                    assertTrue(walk.isClear(x, y, route.nextX(), route.nextY()), "seed " + seed);
                    x = route.nextX();
                    y = route.nextY();
                }
            }
        }
    }

    @Test
    void aClearWalkIsOneThatNoWallStops() {
        SeededRandom random = new SeededRandom(8);
        int clear = 0;
        for (int i = 0; i < 3_000; i++) {
            TileMap map = randomMap(i, 12, 12);
            int fromX = random.nextInt(map.widthUnits());
            int fromY = random.nextInt(map.heightUnits());
            int toX = fromX + random.nextRange(-3 * TILE, 3 * TILE);
            int toY = fromY + random.nextRange(-3 * TILE, 3 * TILE);
            if (new TileCollision().isFreeBox(map, fromX, fromY, HALF_EXTENT)
                    && new StraightWalk(map, HALF_EXTENT).isClear(fromX, fromY, toX, toY)) {
                clear++;
                for (int step = 0; step <= 64; step++) {
                    int x = fromX + (toX - fromX) * step / 64;
                    int y = fromY + (toY - fromY) * step / 64;
                    // Two points of rounding, as the way of a corner is rounded on its own.
                    assertTrue(new TileCollision().isFreeBox(map, x, y, HALF_EXTENT - 2), "map " + i);
                }
            }
        }
        assertTrue(clear > 100, "only " + clear + " walks were clear");
    }

    @Test
    void aPlaceThatIsCutOffHasNoWay() {
        TileMap map = map("######", "#.#..#", "######", "#....#", "######");
        NavigationGrid grid = new NavigationGrids().of(map, HALF_EXTENT);
        Route route = new Route(grid, map, HALF_EXTENT);
        route.leadTo(grid.waypointNearest(2 * TILE, 3 * TILE));
        assertTrue(route.findNext(4 * TILE + 512, 3 * TILE + 512));
        assertFalse(route.findNext(TILE + 512, TILE + 512));
    }

    @Test
    void bodiesThatFitNowhereHaveNoWaypoints() {
        TileMap map = map("####", "#.##", "####");
        assertEquals(0, new NavigationGrids().of(map, HALF_EXTENT).waypointCount());
    }

    @Test
    void aBodyKeepsClearOfGapsThatAreTooNarrow() {
        TileMap map = map("#######", "#..#..#", "#.....#", "#..#..#", "#######");
        assertTrue(waypointsReachEachOther(map, HALF_EXTENT));
        assertFalse(waypointsReachEachOther(map, 520));
    }

    @Test
    void copiesOfAMapShareAGrid() {
        NavigationGrids grids = new NavigationGrids();
        assertSame(grids.of(randomMap(1, 20, 20), HALF_EXTENT), grids.of(randomMap(1, 20, 20), HALF_EXTENT));
        assertNotSame(grids.of(randomMap(1, 20, 20), HALF_EXTENT), grids.of(randomMap(2, 20, 20), HALF_EXTENT));
    }

    @Test
    void aLargeOpenMapHasAGridOfModestSize() {
        TileMap map = TileMap.open(TileMap.MAX_SIDE_UNITS, TileMap.MAX_SIDE_UNITS);
        NavigationGrid grid = new NavigationGrids().of(map, HALF_EXTENT);
        assertTrue(grid.waypointCount() > 100 && grid.waypointCount() <= 256, grid.waypointCount() + " waypoints");
        assertTrue(grid.waysTo(0).length <= 128 * 128);
    }

    private static boolean waypointsReachEachOther(TileMap map, int halfExtent) {
        NavigationGrid grid = new NavigationGrids().of(map, halfExtent);
        if (grid.waypointCount() == 0) {
            return false;
        }
        byte[] ways = grid.waysTo(grid.waypointNearest(TILE, TILE));
        return ways[grid.cellAt(5 * TILE, TILE)] != NavigationGrid.NO_WAY
                && ways[grid.cellAt(TILE, TILE)] != NavigationGrid.NO_WAY;
    }

    private static TileMap randomMap(int seed, int columns, int rows) {
        SeededRandom random = new SeededRandom(seed);
        byte[] tiles = new byte[columns * rows];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = (byte) (random.nextInt(4) == 0 ? 1 : 0);
        }
        return new TileMap("random", columns * TILE, rows * TILE, TILE, tiles, new int[0], new int[0], List.of());
    }

    private static TileMap map(String... lines) {
        int columns = lines[0].length();
        byte[] tiles = new byte[columns * lines.length];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = (byte) (lines[i / columns].charAt(i % columns) == '#' ? 1 : 0);
        }
        return new TileMap(
                "drawn", columns * TILE, lines.length * TILE, TILE, tiles, new int[0], new int[0], List.of());
    }
}
