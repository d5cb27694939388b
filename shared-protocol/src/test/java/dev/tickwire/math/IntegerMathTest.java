package dev.tickwire.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntegerMathTest {
    @Test
    void squareRootIsTheLargestWhoseSquareFits() {
        for (int value = 0; value < 100_000; value++) {
            checkRoot(value);
        }
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            checkRoot(random.nextInt() >>> 1);
        }
        for (int root = 1; root <= 46_340; root++) {
            checkRoot(root * root);
            checkRoot(root * root - 1);
        }
        checkRoot(Integer.MAX_VALUE);
        assertThrows(IllegalArgumentException.class, () -> IntegerMath.floorSqrt(-1));
    }

    @Test
    void clampKeepsValuesWithinTheirLimits() {
        assertEquals(3, IntegerMath.clamp(1, 3, 9));
        assertEquals(9, IntegerMath.clamp(10, 3, 9));
        assertEquals(5, IntegerMath.clamp(5, 3, 9));
        assertEquals(3, IntegerMath.clamp(5, 3, 2));
    }

    @Test
    void distancesNeverOverflow() {
        int max = IntegerMath.MAX_SQUARABLE;
        assertEquals(25, IntegerMath.distanceSquared(-3, 4));
        assertEquals(2L * max * max, IntegerMath.distanceSquared(max, -max));
        assertEquals(Integer.MAX_VALUE, IntegerMath.distanceSquared(max + 1, 0));
        assertEquals(Integer.MAX_VALUE, IntegerMath.distanceSquared(0, Integer.MIN_VALUE));
        assertEquals(5, IntegerMath.length(3, -4));
        assertEquals(46_339, IntegerMath.length(max, max));
        assertTrue(IntegerMath.isWithin(3, 4, 5));
        assertFalse(IntegerMath.isWithin(4, 4, 5));
        assertFalse(IntegerMath.isWithin(65_536, 0, 5));
        assertFalse(IntegerMath.isWithin(Integer.MIN_VALUE, Integer.MIN_VALUE, max));
        assertFalse(IntegerMath.isWithin(max, max, max));
    }

    private static void checkRoot(int value) {
        long root = IntegerMath.floorSqrt(value);
        assertTrue(root * root <= value && (root + 1) * (root + 1) > value, () -> "root of " + value + ": " + root);
    }
}
