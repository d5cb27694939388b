package dev.tickwire.server.browser;

import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileMap;
import java.util.List;

/** Maps on which what a test is about is near. Places are pixels. */
final class SmallMaps {
    private static final int UNITS_PER_PIXEL = 16;
    private static final int TILE_PIXELS = 64;

    private SmallMaps() {}

    /** A room of 640 x 640 px, in which nobody can hide. */
    static TileMap room(String name) {
        return map(name, 640, 640, new int[] {100, 540, 100, 540}, new int[] {100, 100, 540, 540}, List.of());
    }

    /** What is seen at a time, and no more. */
    static TileMap screen() {
        return map("screen", 1408, 768, new int[0], new int[0], List.of());
    }

    /**
     * A hall of 1280 x 640 px: whoever appears on the left and goes right comes upon a scatter, a rail and a rocket, and from
     * the wall there upwards upon health and a shield.
     */
    static TileMap hall() {
        return map(
                "hall",
                1280,
                640,
                new int[] {200},
                new int[] {480},
                List.of(
                        pickup("scatter", 400, 480),
                        pickup("rail", 600, 480),
                        pickup("rocket", 800, 480),
                        pickup("health", 1240, 320),
                        pickup("shield", 1240, 160)));
    }

    private static MapMarker pickup(String kind, int x, int y) {
        return new MapMarker("pickup." + kind, x * UNITS_PER_PIXEL, y * UNITS_PER_PIXEL);
    }

    private static TileMap map(
            String name, int width, int height, int[] spawnXs, int[] spawnYs, List<MapMarker> markers) {
        byte[] tiles = new byte[width / TILE_PIXELS * (height / TILE_PIXELS)];
        return new TileMap(
                name,
                width * UNITS_PER_PIXEL,
                height * UNITS_PER_PIXEL,
                TILE_PIXELS * UNITS_PER_PIXEL,
                tiles,
                inUnits(spawnXs),
                inUnits(spawnYs),
                markers);
    }

    private static int[] inUnits(int[] pixels) {
        int[] units = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            units[i] = pixels[i] * UNITS_PER_PIXEL;
        }
        return units;
    }
}
