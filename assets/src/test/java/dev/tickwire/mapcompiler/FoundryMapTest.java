package dev.tickwire.mapcompiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks that the compiled map that ships with Skirmish is a good arena. */
class FoundryMapTest {
    private static final int TILE_UNITS = 1_024;

    private static TileMap map;

    @BeforeAll
    static void loadCompiledMap() throws IOException {
        try (InputStream compiled = FoundryMapTest.class.getResourceAsStream("/maps/foundry.map")) {
            assertNotNull(compiled, "the build has compiled the map");
            map = TileMapCodec.decode(compiled.readAllBytes());
        }
    }

    @Test
    void mapHasTheSizeOfSkirmish() {
        assertEquals("Foundry", map.name());
        assertEquals(65_536, map.widthUnits());
        assertEquals(65_536, map.heightUnits());
        assertEquals(TILE_UNITS, map.tileSizeUnits());
    }

    @Test
    void everySpawnAndMarkerHasHalfATileOfRoomAround() {
        TileCollision collision = new TileCollision();
        for (int i = 0; i < map.spawnCount(); i++) {
            assertTrue(collision.isFreeBox(map, map.spawnX(i), map.spawnY(i), TILE_UNITS / 2), "spawn " + i);
        }
        for (MapMarker marker : map.markers()) {
            assertTrue(collision.isFreeBox(map, marker.xUnits(), marker.yUnits(), TILE_UNITS / 2), marker.toString());
        }
    }

    @Test
    void spawnsAreSpreadOverTheWholeMap() {
        assertTrue(map.spawnCount() >= 24, map.spawnCount() + " spawns");
        int[] inSixteenth = new int[16];
        for (int i = 0; i < map.spawnCount(); i++) {
            inSixteenth[map.spawnY(i) / 16_384 * 4 + map.spawnX(i) / 16_384]++;
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(map.spawnX(i) - map.spawnX(j), (double) map.spawnY(i) - map.spawnY(j));
                assertTrue(distance >= 3 * TILE_UNITS, "spawns " + j + " and " + i + " are close");
            }
        }
        for (int count : inSixteenth) {
            assertTrue(count >= 2, count + " spawns in a sixteenth of the map");
        }
    }

    @Test
    void markersAreThoseThatTheGameKnows() {
        Set<String> types = map.markers().stream().map(MapMarker::type).collect(Collectors.toSet());
        assertEquals(Set.of("pickup.health", "pickup.shield", "pickup.weapon"), types);
    }

    @Test
    void aQuarterTurnLeavesTheMapAsItIs() {
        int last = map.columns() - 1;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                assertEquals(map.isSolidTile(column, row), map.isSolidTile(last - row, column));
            }
        }
    }

    @Test
    void allOpenTilesAreConnectedAndNoSingleTileCanBeHeldToCutOffOthers() {
        int open = 0;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                open += map.isSolidTile(column, row) ? 0 : 1;
            }
        }
        assertEquals(open, reachableWithout(-1));
        for (int blocked = 0; blocked < map.columns() * map.rows(); blocked++) {
            if (!isSolid(blocked)) {
                assertEquals(open - 1, reachableWithout(blocked), "without tile " + blocked);
            }
        }
    }

    @Test
    void nobodyCanSeeAcrossTheWholeMapAlongTheAxes() {
        for (int row = 0; row < map.rows(); row++) {
            // Columns are rows of the map after a quarter turn, which changes nothing.
            int run = 0;
            for (int column = 0; column < map.columns(); column++) {
                run = map.isSolidTile(column, row) ? 0 : run + 1;
                assertTrue(run <= 48, "row " + row);
            }
        }
    }

    private static int reachableWithout(int blocked) {
        boolean[] seen = new boolean[map.columns() * map.rows()];
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        int start = 0;
        while (isSolid(start) || start == blocked) {
            start++;
        }
        seen[start] = true;
        waiting.add(start);
        int count = 0;
        while (!waiting.isEmpty()) {
            int tile = waiting.remove();
            count++;
            // The border is solid, so that all four neighbours of an open tile are tiles.
            for (int next : new int[] {tile - 1, tile + 1, tile - map.columns(), tile + map.columns()}) {
                if (next != blocked && !seen[next] && !isSolid(next)) {
                    seen[next] = true;
                    waiting.add(next);
                }
            }
        }
        return count;
    }

    private static boolean isSolid(int tile) {
        return map.isSolidTile(tile % map.columns(), tile / map.columns());
    }
}
