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

    /** A court of 1408 x 960 px with pillars to hide behind and something of everything, in which there is always a fight. */
    static TileMap court() {
        int width = 1408;
        int height = 960;
        byte[] tiles = openTiles(width, height);
        for (int column : new int[] {5, 6, 15, 16}) {
            for (int row : new int[] {4, 10}) {
                tiles[row * (width / TILE_PIXELS) + column] = 1;
            }
        }
        return map(
                "court",
                width,
                height,
                tiles,
                new int[] {100, 700, 1300, 100, 700, 1300},
                new int[] {100, 100, 100, 860, 860, 860},
                List.of(
                        pickup("rocket", 704, 480),
                        pickup("scatter", 250, 480),
                        pickup("rail", 1158, 480),
                        pickup("health", 704, 200),
                        pickup("shield", 704, 760)));
    }

    private static MapMarker pickup(String kind, int x, int y) {
        return new MapMarker("pickup." + kind, x * UNITS_PER_PIXEL, y * UNITS_PER_PIXEL);
    }

    private static TileMap map(
            String name, int width, int height, int[] spawnXs, int[] spawnYs, List<MapMarker> markers) {
        return map(name, width, height, openTiles(width, height), spawnXs, spawnYs, markers);
    }

    private static byte[] openTiles(int width, int height) {
        return new byte[width / TILE_PIXELS * (height / TILE_PIXELS)];
    }

    private static TileMap map(
            String name, int width, int height, byte[] tiles, int[] spawnXs, int[] spawnYs, List<MapMarker> markers) {
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
