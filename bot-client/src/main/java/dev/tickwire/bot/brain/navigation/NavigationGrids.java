package dev.tickwire.bot.brain.navigation;

import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.StateHash;
import java.util.HashMap;
import java.util.Map;

/** Keeps one grid for each different map, however many matches or clients have a copy of that map. Thread safe. */
public final class NavigationGrids {
    private final Map<String, NavigationGrid> gridByMap = new HashMap<>();

    /**
     * The grid of a map for bodies of one size.
     *
     * @param halfExtentUnits half the edge of a body's box
     */
    public synchronized NavigationGrid of(TileMap map, int halfExtentUnits) {
        return gridByMap.computeIfAbsent(
                contentHash(map, halfExtentUnits), hash -> new NavigationGrid(map, halfExtentUnits));
    }

    private static String contentHash(TileMap map, int halfExtentUnits) {
        StateHash hash = new StateHash();
        hash.add(halfExtentUnits);
        hash.add(map.widthUnits());
        hash.add(map.heightUnits());
        hash.add(map.tileSizeUnits());
        for (int row = 0; map.hasWalls() && row < map.rows(); row++) {
            for (int column = 0; column < map.columns(); column++) {
                hash.add(map.isSolidTile(column, row) ? 1 : 0);
            }
        }
        for (MapMarker marker : map.markers()) {
            hash.add(marker.xUnits());
            hash.add(marker.yUnits());
        }
        return hash.toHex();
    }
}
