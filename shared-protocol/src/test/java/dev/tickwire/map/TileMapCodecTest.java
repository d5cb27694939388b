package dev.tickwire.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.MalformedMessageException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileMapCodecTest {
    @Test
    void everyMapComesBackAsItWas() {
        for (int seed = 0; seed < 200; seed++) {
            TileMap map = furnished(new Random(seed));
            byte[] bytes = TileMapCodec.encode(map);
            TileMap decoded = TileMapCodec.decode(bytes);
            assertEquals(map.name(), decoded.name());
            assertEquals(map.widthUnits(), decoded.widthUnits());
            assertEquals(map.heightUnits(), decoded.heightUnits());
            assertEquals(map.tileSizeUnits(), decoded.tileSizeUnits());
            for (int row = -1; row <= map.rows(); row++) {
                for (int column = -1; column <= map.columns(); column++) {
                    assertEquals(map.isSolidTile(column, row), decoded.isSolidTile(column, row), "seed " + seed);
                }
            }
            assertEquals(map.spawnCount(), decoded.spawnCount());
            for (int i = 0; i < map.spawnCount(); i++) {
                assertEquals(map.spawnX(i), decoded.spawnX(i));
                assertEquals(map.spawnY(i), decoded.spawnY(i));
            }
            assertEquals(map.markers(), decoded.markers());
            assertArrayEquals(bytes, TileMapCodec.encode(decoded), "seed " + seed);
        }
    }

    @Test
    void anOpenMapOfAnySizeTakesFewBytes() {
        byte[] bytes = TileMapCodec.encode(TileMap.open(TileMap.MAX_SIDE_UNITS, 5));
        assertTrue(bytes.length < 32, bytes.length + " bytes");
        TileMap decoded = TileMapCodec.decode(bytes);
        assertFalse(decoded.hasWalls());
        assertEquals(TileMap.MAX_SIDE_UNITS, decoded.widthUnits());
        assertTrue(decoded.isSolidAt(0, 5));
    }

    @Test
    void aMapThatIsCutShortOrTooLongIsRefused() {
        byte[] bytes = TileMapCodec.encode(furnished(new Random(1)));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(MalformedMessageException.class, () -> TileMapCodec.decode(cut));
        }
        assertThrows(
                MalformedMessageException.class, () -> TileMapCodec.decode(Arrays.copyOf(bytes, bytes.length + 1)));
        assertThrows(MalformedMessageException.class, () -> TileMapCodec.decode(new byte[TileMapCodec.MAX_BYTES + 1]));
    }

    @Test
    void aFlippedBitIsRefusedOrGivesAMapWithTheseBytes() {
        byte[] bytes = TileMapCodec.encode(furnished(new Random(2)));
        int refused = 0;
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit >> 3] ^= (byte) (1 << (bit & 7));
            try {
                assertArrayEquals(flipped, TileMapCodec.encode(TileMapCodec.decode(flipped)), "bit " + bit);
            } catch (MalformedMessageException expected) {
                refused++;
            }
        }
        assertTrue(refused > 64, refused + " were refused");
    }

    @Test
    void garbageBehindAValidSignatureIsRefused() {
        byte[] bytes = TileMapCodec.encode(TileMap.open(10, 10));
        Random random = new Random(4);
        for (int round = 0; round < 3_000; round++) {
            byte[] garbage = new byte[4 + random.nextInt(60)];
            random.nextBytes(garbage);
            System.arraycopy(bytes, 0, garbage, 0, 4);
            try {
                byte[] again = TileMapCodec.encode(TileMapCodec.decode(garbage));
                assertArrayEquals(garbage, again);
            } catch (MalformedMessageException expected) {
                assertFalse(expected.getMessage().isEmpty());
            }
        }
    }

    @Test
    void theHashNamesTheBytes() {
        byte[] bytes = TileMapCodec.encode(furnished(new Random(3)));
        String hash = TileMapCodec.contentHash(bytes);
        assertTrue(hash.matches("[0-9a-f]{16}"), hash);
        assertEquals(hash, TileMapCodec.contentHash(bytes.clone()));
        bytes[bytes.length - 1] ^= 1;
        assertNotEquals(hash, TileMapCodec.contentHash(bytes));
    }

    @Test
    void mapsThatMakeNoSenseCannotBeMade() {
        int[] none = {};
        byte[] wall = {1};
        assertThrows(
                IllegalArgumentException.class, () -> new TileMap("x", 64, 64, 48, new byte[4], none, none, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new TileMap("x", 64, 65, 64, wall, none, none, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TileMap("x", 64, 64, 64, wall, new int[] {1}, new int[] {1}, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TileMap("x", 64, 64, 64, wall, none, none, List.of(new MapMarker("m", 64, 0))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TileMap("x".repeat(41), 64, 64, 64, wall, none, none, List.of()));
        assertThrows(IllegalArgumentException.class, () -> TileMap.open(0, 5));
        assertThrows(IllegalArgumentException.class, () -> TileMap.open(5, TileMap.MAX_SIDE_UNITS + 1));
    }

    private static TileMap furnished(Random random) {
        TileMap plain = RandomMaps.next(random, 16 << random.nextInt(8), 3);
        byte[] tiles = new byte[plain.columns() * plain.rows()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = (byte) (plain.isSolidTile(i % plain.columns(), i / plain.columns()) ? 1 : 0);
        }
        tiles[0] = 0;
        int spawns = random.nextInt(5);
        int[] spawnXs = new int[spawns];
        int[] spawnYs = new int[spawns];
        for (int i = 0; i < spawns; i++) {
            spawnXs[i] = random.nextInt(plain.tileSizeUnits());
            spawnYs[i] = random.nextInt(plain.tileSizeUnits());
        }
        List<MapMarker> markers = List.of(
                new MapMarker("pickup.health", random.nextInt(plain.widthUnits()), 0),
                new MapMarker("großer Schild", 0, random.nextInt(plain.heightUnits())));
        return new TileMap(
                "map " + random.nextInt(),
                plain.widthUnits(),
                plain.heightUnits(),
                plain.tileSizeUnits(),
                tiles,
                spawnXs,
                spawnYs,
                markers);
    }
}
