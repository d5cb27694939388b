package dev.tickwire.game.skirmish;

/**
 * What a weapon is, in numbers. The rail has a beam: it hits at once, so it has neither a speed nor a life.
 *
 * @param damage            of a shot, or of each pellet, that hits
 * @param cooldownTicks     from one shot to the next while the trigger is held
 * @param speedUnitsPerTick of what it fires; 0 for a beam
 * @param lifeTicks         what it fires ends in its so manieth tick, if nothing stops it before; 0 for a beam
 * @param rangeUnits        of a beam; 0 for all others, whose range is speed times life
 * @param pellets           how many fly at once
 * @param spreadAim         from one pellet to the next, in steps of the aim
 * @param knockbackUnitsPerTick speed that a hit gives to its victim, at the middle of a blast
 * @param splashDamage      at the middle of a blast, beside the damage of a direct hit; 0 if there is no blast
 * @param splashRadiusUnits how far a blast reaches; its damage falls off to nothing there
 * @param ammo              shots in a pickup; 0 for the weapon that everybody has and that never runs out
 */
public record Weapon(
        int damage,
        int cooldownTicks,
        int speedUnitsPerTick,
        int lifeTicks,
        int rangeUnits,
        int pellets,
        int spreadAim,
        int knockbackUnitsPerTick,
        int splashDamage,
        int splashRadiusUnits,
        int ammo) {
    /** The weapon that everybody has. */
    public static final int PULSE = 0;

    /** Six pellets in a fan, for close quarters. */
    public static final int SCATTER = 1;

    /** A beam that hits at once, however far away, and goes through everybody on its way. */
    public static final int RAIL = 2;

    /** Slow, and goes off where it ends. */
    public static final int ROCKET = 3;

    /** How many there are. */
    public static final int COUNT = 4;

    /** By number. Tuned by letting bots play, see SkirmishTuningTest of the server. */
    private static final Weapon[] ALL = {
        new Weapon(17, 6, 500, 30, 0, 1, 0, 40, 0, 0, 0),
        new Weapon(11, 26, 520, 12, 0, 6, 9, 45, 0, 0, 8),
        new Weapon(60, 50, 0, 0, 16_000, 1, 0, 160, 0, 0, 5),
        new Weapon(70, 26, 380, 48, 0, 1, 0, 330, 55, 2_200, 5)
    };

    /**
     * Returns a weapon.
     *
     * @param weapon 0 to {@link #COUNT} - 1
     */
    public static Weapon of(int weapon) {
        return ALL[weapon];
    }

    /** Whether it hits at once, along a beam. */
    public boolean isBeam() {
        return rangeUnits > 0;
    }
}
