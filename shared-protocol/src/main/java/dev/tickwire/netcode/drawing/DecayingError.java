package dev.tickwire.netcode.drawing;

import dev.tickwire.schema.EntityType;

/**
 * The distance by which an avatar is drawn beside where it is known to be, after what was drawn of it turned out wrong. It
 * shrinks to nothing in the picture; the simulation has been right since the correction.
 */
final class DecayingError {
    private static final double HALF_LIFE_MILLIS = 100;

    /**
     * It shrinks no faster than this, 0.4 px in a millisecond: on a display of 60 Hz that is less than 7 px from one picture to
     * the next, which the eye takes for motion.
     */
    private static final double DECAY_UNITS_PER_MILLI_MAX = 6.4;

    /** And by no more than 7 px from one picture to the next, however long a busy machine takes for one. */
    private static final double DECAY_UNITS_PER_PICTURE_MAX = 112;

    /** Below this nobody sees it. */
    private static final double NEGLIGIBLE_UNITS = 0.5;

    private final double snapUnits;
    private double x;
    private double y;
    private double lastMillis;

    /**
     * No error.
     *
     * @param snapUnits one that is larger is not hidden: the avatar really is elsewhere
     */
    DecayingError(double snapUnits) {
        this.snapUnits = snapUnits;
    }

    /** The avatar was moved by so much less than what was drawn so far; it stays there in the picture for now. */
    void add(double dxUnits, double dyUnits) {
        x += dxUnits;
        y += dyUnits;
        if (x * x + y * y > snapUnits * snapUnits) {
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

    /** Time passes. To be called for every picture. */
    void decayTo(double nowMillis) {
        double elapsedMillis = Math.max(0, nowMillis - lastMillis);
        lastMillis = nowMillis;
        double size = units();
        if (size < NEGLIGIBLE_UNITS) {
            clear();
            return;
        }
        double faded = size * Math.pow(0.5, elapsedMillis / HALF_LIFE_MILLIS);
        double mostUnits = Math.min(DECAY_UNITS_PER_PICTURE_MAX, DECAY_UNITS_PER_MILLI_MAX * elapsedMillis);
        double left = Math.max(faded, size - mostUnits);
        x *= left / size;
        y *= left / size;
    }

    /** Moves the last entity of a list. */
    void applyTo(DrawList list) {
        int at = (list.count() - 1) * list.stride() + DrawList.FIRST_FIELD;
        int[] values = list.values();
        values[at + EntityType.X] += (int) Math.round(x * DrawList.PARTS_PER_UNIT);
        values[at + EntityType.Y] += (int) Math.round(y * DrawList.PARTS_PER_UNIT);
    }
}
