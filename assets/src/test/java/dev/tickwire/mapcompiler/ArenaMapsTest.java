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
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the compiled maps that ship with Skirmish are good arenas. */
class ArenaMapsTest {
    private static final int TILE_UNITS = 1_024;

    private static Stream<Named<TileMap>> maps() {
        return Stream.of("foundry", "gardens").map(name -> Named.of(name, load(name)));
    }

    private static TileMap load(String name) {
        try (InputStream compiled = ArenaMapsTest.class.getResourceAsStream("/maps/" + name + ".map")) {
            assertNotNull(compiled, "the build has compiled the map");
            return TileMapCodec.decode(compiled.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theMapsHaveTheirNamesAndSizes() {
        TileMap foundry = load("foundry");
        assertEquals("Foundry", foundry.name());
        assertEquals(64 * TILE_UNITS, foundry.widthUnits());
        TileMap gardens = load("gardens");
        assertEquals("Gardens", gardens.name());
        assertEquals(56 * TILE_UNITS, gardens.widthUnits());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everySpawnAndMarkerHasHalfATileOfRoomAround(TileMap map) {
        TileCollision collision = new TileCollision();
        for (int i = 0; i < map.spawnCount(); i++) {
            assertTrue(collision.isFreeBox(map, map.spawnX(i), map.spawnY(i), TILE_UNITS / 2), "spawn " + i);
        }
        for (MapMarker marker : map.markers()) {
            assertTrue(collision.isFreeBox(map, marker.xUnits(), marker.yUnits(), TILE_UNITS / 2), marker.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void spawnsAreSpreadOverTheWholeMap(TileMap map) {
        assertTrue(map.spawnCount() >= 24, map.spawnCount() + " spawns");
        int[] inSixteenth = new int[16];
        for (int i = 0; i < map.spawnCount(); i++) {
            int quarterUnits = map.widthUnits() / 4;
            inSixteenth[map.spawnY(i) / quarterUnits * 4 + map.spawnX(i) / quarterUnits]++;
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(map.spawnX(i) - map.spawnX(j), (double) map.spawnY(i) - map.spawnY(j));
                assertTrue(distance >= 3 * TILE_UNITS, "spawns " + j + " and " + i + " are close");
            }
        }
        for (int count : inSixteenth) {
            assertTrue(count >= 2, count + " spawns in a sixteenth of the map");
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void markersAreThoseThatTheGameKnows(TileMap map) {
        Set<String> types = map.markers().stream().map(MapMarker::type).collect(Collectors.toSet());
        assertEquals(Set.of("pickup.health", "pickup.shield", "pickup.scatter", "pickup.rail", "pickup.rocket"), types);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void aQuarterTurnLeavesTheMapAsItIs(TileMap map) {
        int last = map.columns() - 1;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                assertEquals(map.isSolidTile(column, row), map.isSolidTile(last - row, column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void allOpenTilesAreConnectedAndNoSingleTileCanBeHeldToCutOffOthers(TileMap map) {
        int open = 0;
        for (int row = 0; row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                open += map.isSolidTile(column, row) ? 0 : 1;
            }
        }
        assertEquals(open, reachableWithout(map, -1));
        for (int blocked = 0; blocked < map.columns() * map.rows(); blocked++) {
            if (!isSolid(map, blocked)) {
                assertEquals(open - 1, reachableWithout(map, blocked), "without tile " + blocked);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void whatLiesAboutIsTheSameInAllFourQuarters(TileMap map) {
        Set<MapMarker> markers = Set.copyOf(map.markers());
        for (MapMarker marker : map.markers()) {
            int side = map.widthUnits();
            assertTrue(
                    markers.contains(new MapMarker(marker.type(), side - marker.yUnits(), marker.xUnits())),
                    marker.toString());
        }
    }

    @Test
    void theFoundryHasNoLongLinesAndTheGardensHave() {
        assertTrue(longestLine(load("foundry")) <= 48, "foundry");
        // Longer than the rail reaches.
        assertTrue(longestLine(load("gardens")) >= 50, "gardens");
    }

    private static int longestLine(TileMap map) {
        int longest = 0;
        for (int row = 0; row < map.rows(); row++) {
            // Columns are rows of the map after a quarter turn, which changes nothing.
            int run = 0;
            for (int column = 0; column < map.columns(); column++) {
                run = map.isSolidTile(column, row) ? 0 : run + 1;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    private static int reachableWithout(TileMap map, int blocked) {
        boolean[] seen = new boolean[map.columns() * map.rows()];
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        int start = 0;
        while (isSolid(map, start) || start == blocked) {
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
                if (next != blocked && !seen[next] && !isSolid(map, next)) {
                    seen[next] = true;
                    waiting.add(next);
                }
            }
        }
        return count;
    }

    private static boolean isSolid(TileMap map, int tile) {
        return map.isSolidTile(tile % map.columns(), tile / map.columns());
    }
}
