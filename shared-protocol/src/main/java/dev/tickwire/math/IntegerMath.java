package dev.tickwire.math;

/** Small integer functions that cannot overflow within the ranges they document. */
public final class IntegerMath {
    /** The largest difference in one axis whose square, added to another of its kind, still fits an int. */
    public static final int MAX_SQUARABLE = 32_767;

    private IntegerMath() {}

    /**
     * Returns the largest integer whose square is not above {@code value}.
     *
     * @param value at least 0
     * @throws IllegalArgumentException if {@code value} is negative
     */
    public static int floorSqrt(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("square root of " + value);
        }
        // Digit by digit in base 4: needs no division and no start value.
        int rest = value;
        int root = 0;
        for (int bit = 1 << 30; bit != 0; bit >>>= 2) {
            if (rest >= root + bit) {
                rest -= root + bit;
                root = (root >>> 1) + bit;
            } else {
                root >>>= 1;
            }
        }
        return root;
    }

    /** Returns {@code value}, or the nearer limit if it is outside; {@code min} if the limits are in the wrong order. */
    public static int clamp(int value, int min, int max) {
        return Math.max(min, Math.min(value, max));
    }

    /**
     * Returns {@code dx * dx + dy * dy}, or {@link Integer#MAX_VALUE} if either difference is beyond
     * {@link #MAX_SQUARABLE}.
     */
    public static int distanceSquared(int dx, int dy) {
        if (isSquarable(dx) && isSquarable(dy)) {
            return dx * dx + dy * dy;
        }
        return Integer.MAX_VALUE;
    }

    /**
     * Tells whether a difference is not longer than a radius. Any difference is allowed.
     *
     * @param radius 0..{@link #MAX_SQUARABLE}
     */
    public static boolean isWithin(int dx, int dy, int radius) {
        assert radius >= 0 && radius <= MAX_SQUARABLE : "radius " + radius;
        if (dx > radius || dx < -radius || dy > radius || dy < -radius) {
            return false;
        }
        return dx * dx + dy * dy <= radius * radius;
    }

    /**
     * Returns the rounded-down length of a difference.
     *
     * @param dx -{@link #MAX_SQUARABLE}..{@link #MAX_SQUARABLE}
     * @param dy likewise
     */
    public static int length(int dx, int dy) {
        assert isSquarable(dx) && isSquarable(dy) : dx + ", " + dy;
        return floorSqrt(distanceSquared(dx, dy));
    }

    private static boolean isSquarable(int difference) {
        return difference >= -MAX_SQUARABLE && difference <= MAX_SQUARABLE;
    }
}
