package dev.tickwire.math;

/**
 * Runs everything that the shared code does with ints over a table of edge cases and hashes the results: two runtimes
 * whose hashes agree calculate alike.
 *
 * <p>Division by zero and reads out of range are left out: they differ, and the shared code never does them.
 */
public final class GoldenIntegers {
    /** Values around zero, powers of two, widths of the types, and bit patterns. */
    private static final int[] EDGE_CASES = {
        0,
        1,
        2,
        3,
        7,
        15,
        16,
        31,
        32,
        33,
        127,
        128,
        255,
        256,
        0x7fff,
        0x8000,
        0xffff,
        0x10000,
        46_340,
        46_341,
        0x1fffff,
        0x200000,
        0x7ffffffe,
        0x7fffffff,
        0x80000000,
        0x80000001,
        0x55555555,
        0xaaaaaaaa,
        0xdeadbeef,
        0x9e3779b9,
        -1,
        -2,
        -3,
        -16,
        -31,
        -33,
        -128,
        -129,
        -32_768,
        -32_769,
        -65_536,
        -65_537
    };

    /** The longest distance that {@link Angle16#atan2} takes. */
    private static final int DISTANCE_MAX = 1 << 20;

    private static final int RANDOM_INTS = 1000;

    private GoldenIntegers() {}

    /** Returns the hash: 16 hexadecimal digits. */
    public static String hash() {
        StateHash hash = new StateHash();
        for (int a : EDGE_CASES) {
            addUnary(hash, a);
            for (int b : EDGE_CASES) {
                addBinary(hash, a, b);
            }
        }
        SeededRandom random = new SeededRandom(EDGE_CASES.length);
        for (int i = 1; i <= RANDOM_INTS; i++) {
            int value = random.nextInt();
            addUnary(hash, value);
            hash.add(random.nextInt(i));
        }
        return hash.toHex();
    }

    private static void addUnary(StateHash hash, int a) {
        hash.add(-a);
        hash.add(~a);
        hash.add((byte) a);
        hash.add((short) a);
        hash.add((char) a);
        hash.add(Math.abs(a));
        hash.add(Integer.bitCount(a));
        hash.add(Integer.numberOfLeadingZeros(a));
        hash.add(Integer.numberOfTrailingZeros(a));
        hash.add(Integer.reverse(a));
        hash.add(StateHash.mix(a));
        hash.add(Angle16.sine(a));
        hash.add(Angle16.cosine(a));
        hash.add(IntegerMath.floorSqrt(a & 0x7fffffff));
    }

    private static void addBinary(StateHash hash, int a, int b) {
        hash.add(a + b);
        hash.add(a - b);
        hash.add(a * b);
        if (b != 0) {
            hash.add(a / b);
            hash.add(a % b);
        }
        // The shared code shifts by constants and by checked widths; the language defines the low five bits of others.
        hash.add(a << (b & 31));
        hash.add(a >> (b & 31));
        hash.add(a >>> (b & 31));
        hash.add(Integer.rotateLeft(a, b & 31));
        hash.add(a & b);
        hash.add(a | b);
        hash.add(a ^ b);
        hash.add(Integer.compare(a, b));
        hash.add(Integer.compareUnsigned(a, b));
        hash.add(Math.min(a, b));
        hash.add(Math.max(a, b));
        hash.add(Angle16.difference(a, b));
        hash.add(Angle16.atan2(a % DISTANCE_MAX, b % DISTANCE_MAX));
        hash.add(IntegerMath.length(a % IntegerMath.MAX_SQUARABLE, b % IntegerMath.MAX_SQUARABLE));
    }
}
