package dev.tickwire.netcode.drawing;

import dev.tickwire.schema.EntityType;

/**
 * The distance by which the own avatar is drawn beside where the simulation says it is, after it was corrected. It
 * shrinks to nothing in the picture; the simulation has been right since the correction.
 */
final class DecayingError {
    private static final double HALF_LIFE_MILLIS = 100;

    /** An error larger than this is not hidden: the avatar really is elsewhere. 96 px. */
    private static final double SNAP_UNITS = 1536;

    /** Below this nobody sees it. */
    private static final double NEGLIGIBLE_UNITS = 0.5;

    private double x;
    private double y;
    private double lastMillis;

    /** The avatar was moved by so much less than what was drawn so far; it stays there in the picture for now. */
    void add(int dxUnits, int dyUnits) {
        x += dxUnits;
        y += dyUnits;
        if (x * x + y * y > SNAP_UNITS * SNAP_UNITS) {
            clear();
        }
    }

    void clear() {
        x = 0;
        y = 0;
    }

    /** How large it is. */
    double units() {
        return Math.sqrt(x * x + y * y);
    }

    void decayTo(double nowMillis) {
        double factor = Math.pow(0.5, Math.max(0, nowMillis - lastMillis) / HALF_LIFE_MILLIS);
        lastMillis = nowMillis;
        x *= factor;
        y *= factor;
        if (Math.abs(x) < NEGLIGIBLE_UNITS && Math.abs(y) < NEGLIGIBLE_UNITS) {
            clear();
        }
    }

    /** Moves the last entity of a list. */
    void applyTo(DrawList list) {
        int at = (list.count() - 1) * list.stride() + DrawList.FIRST_FIELD;
        int[] values = list.values();
        values[at + EntityType.X] += (int) Math.round(x * DrawList.PARTS_PER_UNIT);
        values[at + EntityType.Y] += (int) Math.round(y * DrawList.PARTS_PER_UNIT);
    }
}
