package dev.tickwire.math;

/**
 * Gives the same sequence of random ints for the same seed on every platform.
 *
 * <p>The generator is sfc32 ("small fast counting", 32 bits) by Chris Doty-Humphrey, published with
 * PractRand (pracrand.sourceforge.net): 128 bits of state, period at least 2^32. Not for secrets. Not
 * thread safe.
 */
public final class SeededRandom {
    /** The number of ints that {@link #saveTo} writes. */
    public static final int STATE_INTS = 4;

    private static final int SEEDING_ROUNDS = 12;

    private int a;
    private int b;
    private int c;
    private int counter;

    /** Starts the sequence of a seed; every int is a good one. */
    public SeededRandom(int seed) {
        b = seed;
        counter = 1;
        // So many rounds until seeds that differ in one bit have unlike states, as the author advises.
        for (int i = 0; i < SEEDING_ROUNDS; i++) {
            nextInt();
        }
    }

    /** Returns any int, all equally likely. */
    public int nextInt() {
        int result = a + b + counter;
        counter++;
        a = b ^ (b >>> 9);
        b = c + (c << 3);
        c = Integer.rotateLeft(c, 21) + result;
        return result;
    }

    /**
     * Returns 0..bound-1, all equally likely.
     *
     * @throws IllegalArgumentException if {@code bound} is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound);
        }
        while (true) {
            int drawn = nextInt() >>> 1;
            int result = drawn % bound;
            // The last, incomplete run of results below 2^31 would favour small ones: draw again.
            if (drawn - result + (bound - 1) >= 0) {
                return result;
            }
        }
    }

    /**
     * Returns min..maxInclusive, all equally likely.
     *
     * @throws IllegalArgumentException if the limits are in the wrong order
     */
    public int nextRange(int min, int maxInclusive) {
        if (min > maxInclusive) {
            throw new IllegalArgumentException("range " + min + ".." + maxInclusive);
        }
        int count = maxInclusive - min + 1;
        if (count > 0) {
            return min + nextInt(count);
        }
        // More than 2^31-1 values: about every second draw is among them.
        while (true) {
            int drawn = nextInt();
            if (drawn >= min && drawn <= maxInclusive) {
                return drawn;
            }
        }
    }

    /** Writes the state, {@link #STATE_INTS} ints, from {@code offset} on. */
    public void saveTo(int[] target, int offset) {
        requireRoom(target, offset);
        target[offset] = a;
        target[offset + 1] = b;
        target[offset + 2] = c;
        target[offset + 3] = counter;
    }

    /** Takes up the state that {@link #saveTo} wrote, so that the sequence goes on from there. */
    public void restoreFrom(int[] source, int offset) {
        requireRoom(source, offset);
        a = source[offset];
        b = source[offset + 1];
        c = source[offset + 2];
        counter = source[offset + 3];
    }

    private static void requireRoom(int[] array, int offset) {
        if (offset < 0 || offset > array.length - STATE_INTS) {
            throw new IllegalArgumentException("offset " + offset + " of " + array.length);
        }
    }
}
