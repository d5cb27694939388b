package dev.tickwire.netcode;

import dev.tickwire.math.Angle16;

/**
 * Makes of the fine angle at which a hand points the coarse one that is sent, so that a change costs bytes only when it is
 * worth them. Browser, bots and tests use the same one, where they sample their controls.
 *
 * <p>A hand at rest trembles: within a deadband of what was sent nothing is. Beyond it, what counts is how far off the sent
 * angle is, added up over the ticks since it was: a flick is followed at once, a quick sweep every second or third tick, a
 * slow turn now and then, and where the hand stops, the sent angle comes to it. A limit on how often the angle may change
 * would be off by more for the same number of changes. In a tick in which a shot leaves, none of this holds: the nearest
 * coarse angle is sent, so that who aims at something hits it.
 *
 * <p>Integers only, so that equal hands give equal angles everywhere. Not thread safe.
 */
public final class AimSampler {
    /** Within so much of what was sent a hand is at rest: half a degree, a quarter of a pixel at an avatar's muzzle. */
    public static final int DEADBAND_ANGLE = 96;

    /** How far off the sent angle may have been, added up over ticks, before it is corrected: 6 degrees in one tick. */
    public static final int LAG_ANGLE_TICKS_MAX = 1_092;

    /** The fewest bits, with which rounding to the nearest coarse angle stays within the deadband. */
    public static final int BITS_MIN = 9;

    private final int bitsBelow;
    private final int mask;
    private boolean started;
    private int coarse;
    private int lagAngleTicks;
    private int sampledTick;

    /**
     * A sampler that has sent nothing yet.
     *
     * @param bits of the coarse angle, {@link #BITS_MIN} to 16
     */
    public AimSampler(int bits) {
        if (bits < BITS_MIN || bits > Angle16.BITS) {
            throw new IllegalArgumentException("an aim of " + bits + " bits");
        }
        bitsBelow = Angle16.BITS - bits;
        mask = (1 << bits) - 1;
    }

    /**
     * Returns the coarse angle to send, in steps of 2^(16-bits). To be called once for each tick in which the controls are
     * sampled; ticks may be left out.
     *
     * @param angle where the hand points, of which the low 16 bits count
     * @param tick  the tick that the sample is for
     * @param shot  whether a shot leaves in it
     */
    public int sample(int angle, int tick, boolean shot) {
        int offAngle = Math.abs(Angle16.difference(coarse << bitsBelow, angle));
        // Also after a clock that jumped back, time has passed.
        int ticks = started ? Math.max(1, tick - sampledTick) : 1;
        sampledTick = tick;
        if (offAngle <= DEADBAND_ANGLE) {
            lagAngleTicks = 0;
        } else {
            // Limited first, so that a long gap does not overflow the product.
            lagAngleTicks += offAngle * Math.min(ticks, LAG_ANGLE_TICKS_MAX);
        }
        if (shot || !started || lagAngleTicks > LAG_ANGLE_TICKS_MAX) {
            started = true;
            lagAngleTicks = 0;
            coarse = nearest(angle);
        }
        return coarse;
    }

    private int nearest(int angle) {
        int half = bitsBelow == 0 ? 0 : 1 << (bitsBelow - 1);
        return ((angle + half) >>> bitsBelow) & mask;
    }
}
