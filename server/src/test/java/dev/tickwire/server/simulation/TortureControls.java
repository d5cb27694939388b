package dev.tickwire.server.simulation;

/** The controls of the torture game: a speed along each axis, a trigger, and presses. */
final class TortureControls {
    /** Bits of the two speeds; the trigger is the bit above them. */
    static final int HELD_BITS = 10;

    static final int EDGE_BITS = 2;
    static final int BURST_EDGE = 1;
    static final int DASH_EDGE = 2;

    private static final int AXIS_BITS = 5;
    private static final int SPEED_MAX = 12;

    private TortureControls() {}

    /** The part of the held controls that a turn carries. */
    static int wanted(int held) {
        return held & ((1 << HELD_BITS) - 1);
    }

    static boolean isTriggered(int held) {
        return held >>> HELD_BITS != 0;
    }

    static int speedX(int wanted) {
        return speed(wanted);
    }

    static int speedY(int wanted) {
        return speed(wanted >>> AXIS_BITS);
    }

    private static int speed(int bits) {
        int signed = bits << (32 - AXIS_BITS) >> (32 - AXIS_BITS);
        return Math.max(-SPEED_MAX, Math.min(SPEED_MAX, signed));
    }
}
