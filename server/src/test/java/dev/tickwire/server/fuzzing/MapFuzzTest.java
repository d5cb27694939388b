package dev.tickwire.server.fuzzing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.map.MapMarker;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes are no map, or exactly those that encoding the map gives; decoding them costs what their length is worth. */
class MapFuzzTest {
    /**
     * A tile costs a byte for its bit. On top come up to 4,095 spawn places, for which there is room before they are read, and
     * as many markers, which cost 100 bytes each and on a tiny map take six bits.
     */
    private static final AllocationBound BOUND = new AllocationBound(64, 1 << 19);

    @MethodSource("realMaps")
    @FuzzTest(maxDuration = "5s")
    void aMapIsDecodedAsItWouldBeEncodedOrRefused(byte[] input) {
        BOUND.check(
                () -> {
                    long startBytes = AllocationBound.allocatedBytes();
                    decode(input);
                    return AllocationBound.allocatedBytes() - startBytes;
                },
                input.length);
        TileMap map = decode(input);
        if (map != null) {
            assertArrayEquals(input, TileMapCodec.encode(map));
        }
    }

    /** The map, or null. */
    private static TileMap decode(byte[] input) {
        try {
            return TileMapCodec.decode(input);
        } catch (MalformedMessageException refused) {
            return null;
        }
    }

    static Stream<byte[]> realMaps() {
        byte[] tiles = {0, 1, 0, 0, 0, 1};
        TileMap walled = new TileMap(
                "walled",
                90,
                64,
                32,
                tiles,
                new int[] {1, 80},
                new int[] {1, 2},
                List.of(new MapMarker("flag", 3, 4), new MapMarker("", 89, 63)));
        return Stream.of(TileMap.open(4096, 2048), TileMap.open(1, 1), walled).map(TileMapCodec::encode);
    }
}
