package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.bot.brain.Skill;

/**
 * The numbers that make the difference between a weak and a strong opponent.
 *
 * @param reactionTicks    from seeing somebody to the first shot
 * @param aimErrorAngleMax how far off the aim wanders, as a 16-bit angle
 * @param turnAngleMax     how far the aim swings in one decision, as a 16-bit angle
 * @param leadPercent      how much of the target's movement the aim allows for
 * @param dodgePercent     chance to step out of the way of a shot that is noticed
 * @param dashPercent      chance that such a step is a dash
 * @param retreatEndurance who has less health and shield together runs from a fight
 * @param burstTicks       about how long the trigger is held
 * @param pauseTicks       about how long it is let go in between
 */
record Temper(
        int reactionTicks,
        int aimErrorAngleMax,
        int turnAngleMax,
        int leadPercent,
        int dodgePercent,
        int dashPercent,
        int retreatEndurance,
        int burstTicks,
        int pauseTicks) {
    private static final int ANGLE_PER_DEGREE = 182;

    static Temper of(Skill skill) {
        return switch (skill) {
            case ROOKIE -> new Temper(16, 11 * ANGLE_PER_DEGREE, 40 * ANGLE_PER_DEGREE, 40, 10, 10, 0, 20, 20);
            case REGULAR -> new Temper(11, 8 * ANGLE_PER_DEGREE, 60 * ANGLE_PER_DEGREE, 55, 30, 25, 25, 24, 15);
            case VETERAN -> new Temper(6, 3 * ANGLE_PER_DEGREE, 90 * ANGLE_PER_DEGREE, 95, 70, 45, 30, 45, 8);
        };
    }
}
