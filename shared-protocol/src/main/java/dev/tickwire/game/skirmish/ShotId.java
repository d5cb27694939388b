package dev.tickwire.game.skirmish;

/**
 * The ids of what is fired. Both ends make them from the shooter's slot and the tick alone; one comes back only after a
 * time that is longer than its bearer lives. Each weapon has a range of its own, so that a change of weapon is no danger.
 */
public final class ShotId {
    /** Bits of a projectile's id below the shooter's slot. */
    public static final int PROJECTILE_BITS = 8;

    /** Bits of a beam's id below the shooter's slot. */
    public static final int BEAM_BITS = 5;

    /** The ids of pulse shots of a slot come back after so many ticks. */
    static final int PULSE_CYCLE_TICKS = 32;

    /** The ids of pellets of a slot come back after so many ticks. */
    static final int PELLET_CYCLE_TICKS = 16;

    /** The ids of rockets of a slot come back after so many ticks. */
    static final int ROCKET_CYCLE_TICKS = 64;

    /** The most pellets of a shot. */
    static final int PELLETS_MAX = 6;

    private static final int FIRST_PELLET = PULSE_CYCLE_TICKS;
    private static final int FIRST_ROCKET = FIRST_PELLET + PELLET_CYCLE_TICKS * PELLETS_MAX;

    private ShotId() {}

    /**
     * Returns the id of what a slot fires in a tick.
     *
     * @param weapon  one that fires projectiles
     * @param ordinal which pellet, 0 for other weapons
     */
    public static int ofProjectile(int slot, int weapon, int tick, int ordinal) {
        int local = switch (weapon) {
            case Weapon.SCATTER -> FIRST_PELLET + (tick & (PELLET_CYCLE_TICKS - 1)) * PELLETS_MAX + ordinal;
            case Weapon.ROCKET -> FIRST_ROCKET + (tick & (ROCKET_CYCLE_TICKS - 1));
            default -> tick & (PULSE_CYCLE_TICKS - 1);
        };
        return (slot << PROJECTILE_BITS) | local;
    }

    /** Returns the id of the beam that a slot fires in a tick. */
    public static int ofBeam(int slot, int tick) {
        return (slot << BEAM_BITS) | (tick & ((1 << BEAM_BITS) - 1));
    }

    /** Returns the slot whose shot a projectile is. */
    public static int shooterOfProjectile(int projectileId) {
        return projectileId >>> PROJECTILE_BITS;
    }

    /** Returns the slot whose shot a beam is. */
    public static int shooterOfBeam(int beamId) {
        return beamId >>> BEAM_BITS;
    }
}
