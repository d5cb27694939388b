package dev.tickwire.game.skirmish;

import dev.tickwire.math.Angle16;

/**
 * The controls of Skirmish as they travel: one of 24 directions to move in or none, an aim of 10 bits, the trigger, and
 * presses to dash and to show an emote. Both the directions and the aim are coarse on purpose: what does not change costs nothing.
 */
public final class SkirmishControls {
    /** Bits of an aim. */
    public static final int AIM_BITS = SkirmishSchema.AIM_BITS;

    /** Bits of the held state: direction, above it the aim, above it the trigger. */
    public static final int HELD_BITS = SkirmishSchema.DIRECTION_BITS + SkirmishSchema.AIM_BITS + 1;

    /** Bits of the presses. */
    public static final int EDGE_BITS = 1 + SkirmishSchema.EMOTE_BITS;

    /** The press that dashes. */
    public static final int DASH_EDGE = 1;

    /** The direction of one who does not want to move; the others are 1 to {@link #DIRECTIONS}. */
    public static final int NO_DIRECTION = 0;

    /** Number of directions to move in, 15 degrees from one to the next; 1 is along +x, 7 along +y. */
    public static final int DIRECTIONS = 24;

    private static final int EMOTE_SHIFT = 1;
    private static final int EMOTE_MASK = (1 << SkirmishSchema.EMOTE_BITS) - 1;
    private static final int DIRECTION_MASK = (1 << SkirmishSchema.DIRECTION_BITS) - 1;
    private static final int AIM_MASK = (1 << SkirmishSchema.AIM_BITS) - 1;
    private static final int AIM_SHIFT = SkirmishSchema.DIRECTION_BITS;
    private static final int FIRE = 1 << (SkirmishSchema.DIRECTION_BITS + SkirmishSchema.AIM_BITS);
    private static final int ANGLE_BITS_BELOW_AIM = 16 - SkirmishSchema.AIM_BITS;

    private SkirmishControls() {}

    /**
     * Returns a held state.
     *
     * @param direction 0 (none) to {@link #DIRECTIONS}
     * @param aim       0 to 1,023
     */
    public static int held(int direction, int aim, boolean fire) {
        return direction | (aim << AIM_SHIFT) | (fire ? FIRE : 0);
    }

    /** Returns the direction, 0 (none) to {@link #DIRECTIONS}, whatever the bits say. */
    public static int direction(int held) {
        return validDirection(held & DIRECTION_MASK);
    }

    /** Returns the aim, 0 to 1,023. */
    public static int aim(int held) {
        return (held >>> AIM_SHIFT) & AIM_MASK;
    }

    /** Whether the trigger is held. */
    public static boolean isFiring(int held) {
        return (held & FIRE) != 0;
    }

    /**
     * Returns the press that shows an emote.
     *
     * @param emote 1 to {@link SkirmishSchema#EMOTE_MAX}
     */
    public static int emoteEdge(int emote) {
        return emote << EMOTE_SHIFT;
    }

    /** Returns the emote among presses, 0 if there is none. */
    public static int emote(int edges) {
        return (edges >>> EMOTE_SHIFT) & EMOTE_MASK;
    }

    /** Returns the direction that is nearest to a 16-bit angle, 1 to {@link #DIRECTIONS}. */
    public static int directionNearest(int angle) {
        int steps = ((angle & 0xffff) * DIRECTIONS + Angle16.HALF_TURN) >> 16;
        return steps % DIRECTIONS + 1;
    }

    /**
     * Returns the 16-bit angle of a direction.
     *
     * @param direction 1 to {@link #DIRECTIONS}
     */
    public static int angleOfDirection(int direction) {
        return (direction - 1) * Angle16.FULL_TURN / DIRECTIONS;
    }

    /** Returns the aim that is nearest to a 16-bit angle. */
    public static int aimNearest(int angle) {
        return ((angle + (1 << (ANGLE_BITS_BELOW_AIM - 1))) >>> ANGLE_BITS_BELOW_AIM) & AIM_MASK;
    }

    /** Returns the 16-bit angle of an aim. */
    public static int angleOfAim(int aim) {
        return aim << ANGLE_BITS_BELOW_AIM;
    }

    /** Takes values that five bits can hold but that are no direction for none. */
    static int validDirection(int direction) {
        return direction > DIRECTIONS ? NO_DIRECTION : direction;
    }
}
