package dev.tickwire.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.math.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places of touched cells in both forms, with something to say behind each. */
class TouchedCellsTest {
    private static final int SOMETHING = 0b101;

    private final BitWriter out = new BitWriter(16, 4096);
    private final BitReader in = new BitReader();

    @Test
    void placesArriveInEitherForm() {
        for (int seed = 0; seed < 2000; seed++) {
            SeededRandom random = new SeededRandom(seed);
            int retained = random.nextRange(1, 70);
            List<Integer> touched = new ArrayList<>();
            int share = random.nextRange(1, 20);
            for (int place = 0; place < retained; place++) {
                if (random.nextInt(share) == 0) {
                    touched.add(place);
                }
            }
            if (touched.isEmpty()) {
                touched.add(random.nextInt(retained));
            }
            for (boolean asFlags : new boolean[] {false, true}) {
                write(asFlags, touched, retained);
                assertEquals(touched, read(asFlags, retained), "seed " + seed);
                assertEquals(out.bitLength(), in.bitPosition(), "seed " + seed);
            }
        }
    }

    @Test
    void oneOfThirtyIsShorterAsAPlaceAndTenOfThirtyAreShorterAsFlags() {
        assertFalse(TouchedCells.areFlagsShorter(1, 30));
        assertTrue(TouchedCells.areFlagsShorter(10, 30));
        assertFalse(TouchedCells.areFlagsShorter(1, 1));
    }

    @Test
    void theOnlyCellTakesNoBits() {
        write(false, List.of(0), 1);
        assertEquals(3, out.bitLength(), "what it has to say and nothing else");
    }

    @Test
    void aPlaceBeyondTheRetainedCellsIsRefused() {
        out.writeBits(7, 3);
        rewind();
        assertThrows(MalformedMessageException.class, () -> TouchedCells.readPlace(false, 0, 6, in));
    }

    @Test
    void aPlaceAmongNoCellsIsRefused() {
        out.writeBits(0, 8);
        rewind();
        assertThrows(MalformedMessageException.class, () -> TouchedCells.readPlace(false, 0, 0, in));
    }

    private void write(boolean asFlags, List<Integer> touched, int retained) {
        out.clear();
        int from = 0;
        for (int place : touched) {
            TouchedCells.writePlace(asFlags, from, place, retained, out);
            out.writeBits(SOMETHING, 3);
            from = place + 1;
        }
        TouchedCells.writeEnd(asFlags, from, retained, out);
        rewind();
    }

    private List<Integer> read(boolean asFlags, int retained) {
        List<Integer> places = new ArrayList<>();
        int place = TouchedCells.readPlace(asFlags, 0, retained, in);
        while (place != TouchedCells.NONE) {
            places.add(place);
            assertEquals(SOMETHING, in.readBits(3));
            place = TouchedCells.readPlace(asFlags, place + 1, retained, in);
        }
        return places;
    }

    private void rewind() {
        in.wrap(out.buffer(), 0, out.byteLength());
    }
}
