package dev.tickwire.map;

import dev.tickwire.bits.Utf8;
import java.util.List;

/**
 * What both ends know of an arena: its size, its solid tiles, spawn places and markers.
 *
 * <p>Lengths are in units, 16 to a pixel. The point (x, y) is inside for 0 &lt;= x &lt; width and 0 &lt;= y &lt;
 * height; y grows downwards. A tile covers its left and upper edge and not its right and lower one; tiles
 * of the last column and row may reach beyond the edge. All outside is solid. Immutable and thread safe.
 */
public final class TileMap {
    /** The longest side. */
    public static final int MAX_SIDE_UNITS = 1 << 21;

    /** The smallest tile; every tile size is a power of two. */
    public static final int MIN_TILE_SIZE_UNITS = 1 << 4;

    /** The largest tile. */
    public static final int MAX_TILE_SIZE_UNITS = 1 << 16;

    /** The most tiles of a map that has walls. */
    public static final int MAX_TILES = 1 << 22;

    /** The most spawn places. */
    public static final int MAX_SPAWNS = 4_095;

    /** The most markers. */
    public static final int MAX_MARKERS = 4_095;

    /** The longest name, in bytes of UTF-8. */
    public static final int MAX_NAME_BYTES = 40;

    /** The longest type of a marker, in bytes of UTF-8. */
    public static final int MAX_MARKER_TYPE_BYTES = 40;

    /** The size of the tiles of an {@linkplain #open open map}. */
    public static final int OPEN_TILE_SIZE_UNITS = 1_024;

    private final String name;
    private final int widthUnits;
    private final int heightUnits;
    private final int tileSizeBits;
    private final int columns;
    private final int rows;

    /** Null if there is no wall, which is worth knowing: large open maps need no memory and move fast. */
    private final boolean[] walls;

    private final int[] spawnXs;
    private final int[] spawnYs;
    private final List<MapMarker> markers;

    /**
     * Makes a map from copies of all that it is given.
     *
     * @param name for people
     * @param widthUnits 1..{@link #MAX_SIDE_UNITS}
     * @param heightUnits 1..{@link #MAX_SIDE_UNITS}
     * @param tileSizeUnits a power of two, {@link #MIN_TILE_SIZE_UNITS}..{@link #MAX_TILE_SIZE_UNITS}
     * @param tiles row after row, 0 for open and 1 for a wall; as many as columns times rows, which are the sides
     *     divided by the tile size, rounded up
     * @param spawnXs where players appear, within open tiles
     * @param spawnYs as many as {@code spawnXs}
     * @param markers named places within the map
     * @throws IllegalArgumentException if any of this is not so
     */
    public TileMap(
            String name,
            int widthUnits,
            int heightUnits,
            int tileSizeUnits,
            byte[] tiles,
            int[] spawnXs,
            int[] spawnYs,
            List<MapMarker> markers) {
        this(name, widthUnits, heightUnits, tileSizeUnits, wallsOf(tiles), spawnXs, spawnYs, markers);
        require(
                columns <= MAX_TILES / rows && tiles.length == columns * rows,
                tiles.length + " tiles for " + columns + " x " + rows);
    }

    /**
     * Makes a map from its walls.
     *
     * @param walls kept and not copied; null if there is none
     */
    TileMap(
            String name,
            int widthUnits,
            int heightUnits,
            int tileSizeUnits,
            boolean[] walls,
            int[] spawnXs,
            int[] spawnYs,
            List<MapMarker> markers) {
        require(Utf8.length(name) <= MAX_NAME_BYTES, "the name is longer than " + MAX_NAME_BYTES + " bytes");
        require(isSide(widthUnits) && isSide(heightUnits), "size " + widthUnits + " x " + heightUnits);
        require(isTileSize(tileSizeUnits), "tile size " + tileSizeUnits);
        this.name = name;
        this.widthUnits = widthUnits;
        this.heightUnits = heightUnits;
        this.tileSizeBits = Integer.numberOfTrailingZeros(tileSizeUnits);
        this.columns = tileCount(widthUnits, tileSizeUnits);
        this.rows = tileCount(heightUnits, tileSizeUnits);
        require(walls == null || columns <= MAX_TILES / rows, columns + " x " + rows + " tiles");
        require(walls == null || walls.length == columns * rows, "number of tiles");
        this.walls = walls;
        require(spawnXs.length == spawnYs.length && spawnXs.length <= MAX_SPAWNS, "number of spawn places");
        this.spawnXs = spawnXs.clone();
        this.spawnYs = spawnYs.clone();
        for (int i = 0; i < this.spawnXs.length; i++) {
            require(!isSolidAt(this.spawnXs[i], this.spawnYs[i]), "spawn place " + i + " is solid");
        }
        require(markers.size() <= MAX_MARKERS, "number of markers");
        this.markers = List.copyOf(markers);
        for (MapMarker marker : this.markers) {
            require(isInside(marker.xUnits(), marker.yUnits()), "marker " + marker.type() + " is outside");
            require(Utf8.length(marker.type()) <= MAX_MARKER_TYPE_BYTES, "a marker's type is too long");
        }
    }

    /**
     * Makes a map named "open" with no wall inside; only its edge is solid.
     *
     * @param widthUnits 1..{@link #MAX_SIDE_UNITS}
     * @param heightUnits 1..{@link #MAX_SIDE_UNITS}
     */
    public static TileMap open(int widthUnits, int heightUnits) {
        int[] none = {};
        boolean[] noWalls = null;
        return new TileMap("open", widthUnits, heightUnits, OPEN_TILE_SIZE_UNITS, noWalls, none, none, List.of());
    }

    /** The name for people. */
    public String name() {
        return name;
    }

    /** The width, 1..{@link #MAX_SIDE_UNITS}. */
    public int widthUnits() {
        return widthUnits;
    }

    /** The height, 1..{@link #MAX_SIDE_UNITS}. */
    public int heightUnits() {
        return heightUnits;
    }

    /** The side of a tile, a power of two. */
    public int tileSizeUnits() {
        return 1 << tileSizeBits;
    }

    /** The base-2 logarithm of the side of a tile: {@code x >> tileSizeBits()} is the column of x. */
    public int tileSizeBits() {
        return tileSizeBits;
    }

    /** The number of columns of tiles. */
    public int columns() {
        return columns;
    }

    /** The number of rows of tiles. */
    public int rows() {
        return rows;
    }

    /** Whether any tile is a wall. */
    public boolean hasWalls() {
        return walls != null;
    }

    /** Whether a tile is a wall or outside. */
    public boolean isSolidTile(int column, int row) {
        if (column < 0 || column >= columns || row < 0 || row >= rows) {
            return true;
        }
        return walls != null && walls[row * columns + column];
    }

    /** Whether a point is in a wall or outside. */
    public boolean isSolidAt(int xUnits, int yUnits) {
        return !isInside(xUnits, yUnits) || isSolidTile(xUnits >> tileSizeBits, yUnits >> tileSizeBits);
    }

    /** The number of spawn places. */
    public int spawnCount() {
        return spawnXs.length;
    }

    /**
     * The place of a spawn.
     *
     * @param index 0..{@link #spawnCount()}-1
     */
    public int spawnX(int index) {
        return spawnXs[checkedSpawn(index)];
    }

    /**
     * The place of a spawn.
     *
     * @param index 0..{@link #spawnCount()}-1
     */
    public int spawnY(int index) {
        return spawnYs[checkedSpawn(index)];
    }

    /** The markers, in the order of the map's file. */
    public List<MapMarker> markers() {
        return markers;
    }

    static boolean isSide(int sideUnits) {
        return sideUnits >= 1 && sideUnits <= MAX_SIDE_UNITS;
    }

    static boolean isTileSize(int tileSizeUnits) {
        return tileSizeUnits >= MIN_TILE_SIZE_UNITS
                && tileSizeUnits <= MAX_TILE_SIZE_UNITS
                && Integer.bitCount(tileSizeUnits) == 1;
    }

    static int tileCount(int sideUnits, int tileSizeUnits) {
        return (sideUnits + tileSizeUnits - 1) / tileSizeUnits;
    }

    private boolean isInside(int xUnits, int yUnits) {
        return xUnits >= 0 && xUnits < widthUnits && yUnits >= 0 && yUnits < heightUnits;
    }

    private int checkedSpawn(int index) {
        require(index >= 0 && index < spawnXs.length, "spawn place " + index + " of " + spawnXs.length);
        return index;
    }

    private static boolean[] wallsOf(byte[] tiles) {
        boolean[] walls = new boolean[tiles.length];
        boolean any = false;
        for (int i = 0; i < tiles.length; i++) {
            require(tiles[i] == 0 || tiles[i] == 1, "tile " + i + " is neither 0 nor 1");
            walls[i] = tiles[i] == 1;
            any |= walls[i];
        }
        return any ? walls : null;
    }

    private static void require(boolean condition, String failure) {
        if (!condition) {
            throw new IllegalArgumentException("map: " + failure);
        }
    }
}
