package dev.tickwire.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares integer trigonometry with the JDK's floating-point one. */
class Angle16Test {
    @Test
    void sineAndCosineAreWrongByLessThanOneUnit() {
        for (int angle = 0; angle < Angle16.FULL_TURN; angle++) {
            double radians = angle * 2 * Math.PI / Angle16.FULL_TURN;
            assertEquals(Math.sin(radians) * Angle16.ONE, Angle16.sine(angle), 0.75, "sine of " + angle);
            assertEquals(Math.cos(radians) * Angle16.ONE, Angle16.cosine(angle), 0.75, "cosine of " + angle);
        }
    }

    @Test
    void sineAndCosineAreExactlySymmetric() {
        for (int angle = 0; angle < Angle16.FULL_TURN; angle++) {
            int sine = Angle16.sine(angle);
            assertEquals(-sine, Angle16.sine(-angle));
            assertEquals(-sine, Angle16.sine(angle + Angle16.HALF_TURN));
            assertEquals(sine, Angle16.sine(Angle16.HALF_TURN - angle));
            assertEquals(sine, Angle16.sine(angle + Angle16.FULL_TURN * 3));
            assertEquals(Angle16.cosine(angle), Angle16.cosine(-angle));
        }
    }

    @Test
    void axesAreExact() {
        assertEquals(0, Angle16.sine(0));
        assertEquals(Angle16.ONE, Angle16.sine(Angle16.QUARTER_TURN));
        assertEquals(0, Angle16.sine(Angle16.HALF_TURN));
        assertEquals(-Angle16.ONE, Angle16.sine(-Angle16.QUARTER_TURN));
        assertEquals(Angle16.ONE, Angle16.cosine(0));
        assertEquals(0, Angle16.atan2(0, 0));
        assertEquals(0, Angle16.atan2(0, 5));
        assertEquals(8_192, Angle16.atan2(7, 7));
        assertEquals(16_384, Angle16.atan2(1, 0));
        assertEquals(32_768, Angle16.atan2(0, -1));
        assertEquals(49_152, Angle16.atan2(-(1 << 20), 0));
        assertEquals(57_344, Angle16.atan2(-(1 << 20), 1 << 20));
    }

    @Test
    void arcTangentIsWrongByLessThanTwoUnits() {
        for (int dy = -150; dy <= 150; dy++) {
            for (int dx = -150; dx <= 150; dx++) {
                checkArcTangent(dy, dx);
            }
        }
        Random random = new Random(3);
        for (int i = 0; i < 300_000; i++) {
            int reach = 1 << random.nextInt(21);
            checkArcTangent(random.nextInt(2 * reach + 1) - reach, random.nextInt(2 * reach + 1) - reach);
        }
    }

    @Test
    void arcTangentFindsTheAngleThatSineAndCosineCameFrom() {
        for (int angle = 0; angle < Angle16.FULL_TURN; angle++) {
            int found = Angle16.atan2(Angle16.sine(angle), Angle16.cosine(angle));
            int error = Angle16.difference(angle, found);
            assertTrue(Math.abs(error) <= 2, angle + " came back as " + found);
        }
    }

    @Test
    void differenceIsTheShorterWay() {
        assertEquals(0, Angle16.difference(5, 5 + Angle16.FULL_TURN));
        assertEquals(10, Angle16.difference(65_531, 5));
        assertEquals(-10, Angle16.difference(5, 65_531));
        assertEquals(-32_768, Angle16.difference(0, 32_768));
        assertEquals(32_767, Angle16.difference(1, 32_768));
    }

    private static void checkArcTangent(int dy, int dx) {
        int found = Angle16.atan2(dy, dx);
        assertTrue(found >= 0 && found < Angle16.FULL_TURN, () -> "atan2(" + dy + ", " + dx + ") = " + found);
        double exact = Math.atan2(dy, dx) / (2 * Math.PI) * Angle16.FULL_TURN;
        double error = Math.IEEEremainder(found - exact, Angle16.FULL_TURN);
        assertTrue(Math.abs(error) < 1.25, () -> "atan2(" + dy + ", " + dx + ") = " + found + ", not " + exact);
    }
}
