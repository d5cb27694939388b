package dev.tickwire.map;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.math.StateHash;
import java.util.ArrayList;
import java.util.List;

/** The binary form of a {@link TileMap}: one bit for each tile, and everything checked on the way in. */
public final class TileMapCodec {
    /** The most bytes of an encoded map. */
    public static final int MAX_BYTES = 1 << 20;

    /** The characters T, W, M and the version of the form, first byte lowest. */
    private static final int SIGNATURE = 'T' | 'W' << 8 | 'M' << 16 | 1 << 24;

    private static final int SIDE_BITS = BitCount.forMax(TileMap.MAX_SIDE_UNITS);
    private static final int TILE_SIZE_BITS_BITS = 5;
    private static final int SPAWN_COUNT_BITS = BitCount.forMax(TileMap.MAX_SPAWNS);
    private static final int MARKER_COUNT_BITS = BitCount.forMax(TileMap.MAX_MARKERS);

    private TileMapCodec() {}

    /** Returns the bytes of a map; equal maps have equal bytes. */
    public static byte[] encode(TileMap map) {
        BitWriter writer = new BitWriter(1024, MAX_BYTES);
        writer.writeBits(SIGNATURE, 32);
        writer.writeText(map.name(), TileMap.MAX_NAME_BYTES);
        writer.writeBits(map.widthUnits(), SIDE_BITS);
        writer.writeBits(map.heightUnits(), SIDE_BITS);
        writer.writeBits(map.tileSizeBits(), TILE_SIZE_BITS_BITS);
        writer.writeFlag(map.hasWalls());
        if (map.hasWalls()) {
            for (int row = 0; row < map.rows(); row++) {
                for (int column = 0; column < map.columns(); column++) {
                    writer.writeFlag(map.isSolidTile(column, row));
                }
            }
        }
        int xBits = BitCount.forMax(map.widthUnits() - 1);
        int yBits = BitCount.forMax(map.heightUnits() - 1);
        writer.writeBits(map.spawnCount(), SPAWN_COUNT_BITS);
        for (int i = 0; i < map.spawnCount(); i++) {
            writer.writeBits(map.spawnX(i), xBits);
            writer.writeBits(map.spawnY(i), yBits);
        }
        writer.writeBits(map.markers().size(), MARKER_COUNT_BITS);
        for (MapMarker marker : map.markers()) {
            writer.writeText(marker.type(), TileMap.MAX_MARKER_TYPE_BYTES);
            writer.writeBits(marker.xUnits(), xBits);
            writer.writeBits(marker.yUnits(), yBits);
        }
        return writer.toByteArray();
    }

    /**
     * Returns the map that the bytes describe.
     *
     * @throws MalformedMessageException if they describe none
     */
    public static TileMap decode(byte[] bytes) {
        check(bytes.length <= MAX_BYTES, "is too large");
        BitReader reader = new BitReader();
        reader.wrap(bytes, 0, bytes.length);
        check(reader.readBits(32) == SIGNATURE, "has another signature or version");
        String name = reader.readText(TileMap.MAX_NAME_BYTES);
        int widthUnits = reader.readBits(SIDE_BITS);
        int heightUnits = reader.readBits(SIDE_BITS);
        check(TileMap.isSide(widthUnits) && TileMap.isSide(heightUnits), "has sides out of range");
        int tileSizeUnits = 1 << reader.readBits(TILE_SIZE_BITS_BITS);
        check(TileMap.isTileSize(tileSizeUnits), "has a tile size out of range");
        boolean[] walls = readWalls(
                reader, TileMap.tileCount(widthUnits, tileSizeUnits), TileMap.tileCount(heightUnits, tileSizeUnits));

        int xBits = BitCount.forMax(widthUnits - 1);
        int yBits = BitCount.forMax(heightUnits - 1);
        int spawnCount = reader.readBits(SPAWN_COUNT_BITS);
        int[] spawnXs = new int[spawnCount];
        int[] spawnYs = new int[spawnCount];
        for (int i = 0; i < spawnCount; i++) {
            spawnXs[i] = reader.readBits(xBits);
            spawnYs[i] = reader.readBits(yBits);
        }
        int markerCount = reader.readBits(MARKER_COUNT_BITS);
        List<MapMarker> markers = new ArrayList<>();
        for (int i = 0; i < markerCount; i++) {
            String type = reader.readText(TileMap.MAX_MARKER_TYPE_BYTES);
            int xUnits = reader.readBits(xBits);
            int yUnits = reader.readBits(yBits);
            markers.add(new MapMarker(type, xUnits, yUnits));
        }
        check(reader.isExhausted(), "goes on after its end");
        try {
            return new TileMap(name, widthUnits, heightUnits, tileSizeUnits, walls, spawnXs, spawnYs, markers);
        } catch (IllegalArgumentException impossible) {
            throw new MalformedMessageException(impossible.getMessage());
        }
    }

    /** Returns the hash by which both ends name a map's bytes: 16 hexadecimal digits. */
    public static String contentHash(byte[] bytes) {
        StateHash hash = new StateHash();
        hash.addBytes(bytes, 0, bytes.length);
        return hash.toHex();
    }

    /** Reads whether there are walls, and then a bit for each tile; returns null if there are none. */
    private static boolean[] readWalls(BitReader reader, int columns, int rows) {
        if (!reader.readFlag()) {
            return null;
        }
        check(columns <= TileMap.MAX_TILES / rows, "has too many tiles");
        // Tiles are counted against the input before memory is taken for them.
        check(columns * rows <= reader.remainingBits(), "ends within its tiles");
        boolean[] walls = new boolean[columns * rows];
        boolean anyWall = false;
        for (int i = 0; i < walls.length; i++) {
            walls[i] = reader.readFlag();
            anyWall |= walls[i];
        }
        check(anyWall, "claims walls and has none");
        return walls;
    }

    private static void check(boolean condition, String failure) {
        if (!condition) {
            throw new MalformedMessageException("map " + failure);
        }
    }
}
