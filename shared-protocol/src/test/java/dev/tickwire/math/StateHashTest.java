package dev.tickwire.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateHashTest {
    @Test
    void equalSequencesHaveEqualHashesAndOtherOrdersOthers() {
        assertEquals(hashOf(1, 2, 3), hashOf(1, 2, 3));
        assertNotEquals(hashOf(1, 2, 3), hashOf(1, 3, 2));
        assertNotEquals(hashOf(1, 2, 3), hashOf(1, 2));
        assertNotEquals(hashOf(), hashOf(0));
        assertNotEquals(hashOf(0), hashOf(0, 0));
    }

    @Test
    void hashIsTheSameForever() {
        assertEquals("ee9a7b6c5782e764", hashOf());
        assertEquals("72fa7fdf3f8f4703", hashOf(1, 2, 3));
        assertEquals("c01b3ed04accf60e", hashOf(Integer.MIN_VALUE, -1, Integer.MAX_VALUE));
    }

    @Test
    void shortSequencesDoNotCollide() {
        Set<String> hashes = new HashSet<>();
        int count = 0;
        for (int first = -150; first <= 150; first++) {
            for (int second = -150; second <= 150; second++) {
                assertTrue(hashes.add(hashOf(first, second)));
                count++;
            }
        }
        assertEquals(count, hashes.size());
    }

    @Test
    void everyInputBitChangesAboutHalfOfTheHash() {
        for (int bit = 0; bit < 32; bit++) {
            int changed = 0;
            for (int i = 0; i < 1_000; i++) {
                StateHash plain = new StateHash();
                plain.add(i * 7);
                plain.add(3);
                StateHash flipped = new StateHash();
                flipped.add(i * 7 ^ 1 << bit);
                flipped.add(3);
                changed += Integer.bitCount(plain.low() ^ flipped.low());
                changed += Integer.bitCount(plain.high() ^ flipped.high());
            }
            assertEquals(32_000, changed, 1_600, "bit " + bit);
        }
    }

    @Test
    void bytesCountWithTheirNumber() {
        assertEquals(bytesHash(new byte[] {1, 2, 3, 4, 5}, 0, 5), bytesHash(new byte[] {9, 1, 2, 3, 4, 5}, 1, 5));
        assertNotEquals(bytesHash(new byte[] {1, 2, 3}, 0, 3), bytesHash(new byte[] {1, 2, 3, 0}, 0, 4));
        assertNotEquals(bytesHash(new byte[0], 0, 0), bytesHash(new byte[1], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new StateHash().addBytes(new byte[3], 1, 3));
    }

    @Test
    void resetForgetsWhatWasAdded() {
        StateHash hash = new StateHash();
        hash.add(5);
        hash.reset();
        assertEquals(hashOf(), hash.toHex());
    }

    @Test
    void mixNeverMapsTwoValuesToOne() {
        // Undoing every step shows that none of them loses anything.
        for (int i = 0; i < 200_000; i++) {
            int value = i * 0x9e3779b1;
            assertEquals(value, unmix(StateHash.mix(value)));
        }
        assertFalse(StateHash.mix(1) == 1);
    }

    private static int unmix(int mixed) {
        int value = mixed ^ mixed >>> 16;
        value *= inverse(0x846ca68b);
        value ^= value >>> 15 ^ value >>> 30;
        value *= inverse(0x7feb352d);
        return value ^ value >>> 16;
    }

    private static int inverse(int odd) {
        int inverse = odd;
        for (int i = 0; i < 5; i++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static String hashOf(int... values) {
        StateHash hash = new StateHash();
        for (int value : values) {
            hash.add(value);
        }
        return hash.toHex();
    }

    private static String bytesHash(byte[] bytes, int offset, int length) {
        StateHash hash = new StateHash();
        hash.addBytes(bytes, offset, length);
        return hash.toHex();
    }
}
