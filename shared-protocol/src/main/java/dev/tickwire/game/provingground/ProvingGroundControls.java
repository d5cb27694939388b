package dev.tickwire.game.provingground;

/** The controls of Proving Ground as they travel: a direction to walk in, and a press to shoot. */
public final class ProvingGroundControls {
    /** Bits of the held state: the angle, and above it whether there was any input at all. */
    public static final int HELD_BITS = 17;

    /** Bits of the presses. */
    public static final int EDGE_BITS = 1;

    /** The press that fires one shot. */
    public static final int FIRE_EDGE = 1;

    private static final int ANGLE_MASK = 0xffff;
    private static final int MOVING = 1 << 16;

    private ProvingGroundControls() {}

    /** Returns the held state of walking in the direction of an angle, of which the low 16 bits count. */
    public static int walk(int angle) {
        return MOVING | (angle & ANGLE_MASK);
    }

    /** Whether the held state asks for walking; a player's first one, before any input, is 0 and does not. */
    public static boolean isWalking(int held) {
        return (held & MOVING) != 0;
    }

    /** Returns the direction of walking, a 16-bit angle. */
    public static int angle(int held) {
        return held & ANGLE_MASK;
    }
}
