package dev.tickwire.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeededRandomTest {
    private static final long UINT = 0xffff_ffffL;

    @Test
    void sequenceIsThatOfThePublishedGenerator() {
        for (int seed : new int[] {0, 1, -1, 42, 0x9e3779b9}) {
            Reference reference = new Reference(seed & UINT);
            SeededRandom random = new SeededRandom(seed);
            for (int i = 0; i < 10_000; i++) {
                assertEquals((int) reference.next(), random.nextInt(), "seed " + seed + ", number " + i);
            }
        }
    }

    @Test
    void savedStateContinuesTheSequence() {
        SeededRandom random = new SeededRandom(5);
        random.nextInt();
        int[] state = new int[SeededRandom.STATE_INTS + 2];
        random.saveTo(state, 2);
        SeededRandom other = new SeededRandom(99);
        other.restoreFrom(state, 2);
        for (int i = 0; i < 100; i++) {
            assertEquals(random.nextInt(), other.nextInt());
        }
        assertThrows(IllegalArgumentException.class, () -> random.saveTo(state, 3));
        assertThrows(IllegalArgumentException.class, () -> random.restoreFrom(state, -1));
    }

    @Test
    void boundedNumbersAreEquallyLikely() {
        for (int bound : new int[] {1, 2, 3, 10, 64, 1_000}) {
            SeededRandom random = new SeededRandom(bound);
            int[] counts = new int[bound];
            int expected = 2_000;
            for (int i = 0; i < bound * expected; i++) {
                counts[random.nextInt(bound)]++;
            }
            for (int count : counts) {
                assertEquals(expected, count, 6 * Math.sqrt(expected), "bound " + bound);
            }
        }
    }

    @Test
    void aBoundThatDoesNotDivideTheRangeFavoursNobody() {
        // Two thirds of 2^31: without drawing again the lower half would come up twice as often.
        int bound = 1_431_655_765;
        SeededRandom random = new SeededRandom(8);
        int lowerHalf = 0;
        for (int i = 0; i < 20_000; i++) {
            if (random.nextInt(bound) < bound / 2) {
                lowerHalf++;
            }
        }
        assertEquals(10_000, lowerHalf, 400);
    }

    @Test
    void rangesIncludeBothTheirEnds() {
        SeededRandom random = new SeededRandom(2);
        boolean[] seen = new boolean[5];
        for (int i = 0; i < 200; i++) {
            seen[random.nextRange(-2, 2) + 2] = true;
            assertEquals(7, random.nextRange(7, 7));
            int wide = random.nextRange(Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1);
            assertTrue(wide > Integer.MIN_VALUE && wide < Integer.MAX_VALUE);
        }
        for (boolean one : seen) {
            assertTrue(one);
        }
        assertThrows(IllegalArgumentException.class, () -> random.nextRange(1, 0));
        assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
    }

    /** The published definition, written anew with 64-bit numbers. */
    private static final class Reference {
        private long a;
        private long b;
        private long c;
        private long counter = 1;

        Reference(long seed) {
            b = seed;
            for (int i = 0; i < 12; i++) {
                next();
            }
        }

        long next() {
            long sum = (a + b + counter) & UINT;
            counter = (counter + 1) & UINT;
            a = b ^ (b >> 9);
            b = (c * 9) & UINT;
            c = (((c << 21) | (c >> 11)) + sum) & UINT;
            return sum;
        }
    }
}
