package dev.tickwire.math;

/**
 * Angles of 16 bits: 65,536 is a full turn, 0 points along +x and 16,384 along +y (down on the screen).
 *
 * <p>All results come from integer tables written down in the source, so they are the same on every
 * platform. Arguments may be any int; only their low 16 bits count.
 */
public final class Angle16 {
    /** Bits of an angle. */
    public static final int BITS = 16;

    /** A full turn. */
    public static final int FULL_TURN = 1 << BITS;

    /** Half a turn. */
    public static final int HALF_TURN = 1 << 15;

    /** A quarter of a turn. */
    public static final int QUARTER_TURN = 1 << 14;

    /** What {@link #sine} and {@link #cosine} return for 1. */
    public static final int ONE = 1 << 14;

    private Angle16() {}

    /** Returns the sine, -{@link #ONE}..{@link #ONE}, wrong by less than 1 unit; odd and mirror-symmetric exactly. */
    public static int sine(int angle) {
        int inHalfTurn = angle & (HALF_TURN - 1);
        int inQuarter = inHalfTurn <= QUARTER_TURN ? inHalfTurn : HALF_TURN - inHalfTurn;
        int magnitude = SineTable.quarterSine(inQuarter);
        return (angle & HALF_TURN) == 0 ? magnitude : -magnitude;
    }

    /** Returns the cosine, -{@link #ONE}..{@link #ONE}, wrong by less than 1 unit; even and mirror-symmetric exactly. */
    public static int cosine(int angle) {
        return sine(angle + QUARTER_TURN);
    }

    /**
     * Returns the angle of a direction, wrong by less than 2 units.
     *
     * @param dy -2^20..2^20
     * @param dx -2^20..2^20
     * @return 0..65,535; 0 if both are 0
     */
    public static int atan2(int dy, int dx) {
        int sizeX = Math.abs(dx);
        int sizeY = Math.abs(dy);
        if ((sizeX | sizeY) == 0) {
            return 0;
        }
        boolean steep = sizeY > sizeX;
        int eighth = ArcTangentTable.eighthArcTangent(steep ? sizeX : sizeY, steep ? sizeY : sizeX);
        int quarter = steep ? QUARTER_TURN - eighth : eighth;
        int half = dx >= 0 ? quarter : HALF_TURN - quarter;
        return (dy >= 0 ? half : -half) & (FULL_TURN - 1);
    }

    /** Returns the shortest turn that leads from one angle to another, -32,768..32,767. */
    public static int difference(int from, int to) {
        return (short) (to - from);
    }
}
