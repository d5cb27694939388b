package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.netcode.AimSampler;

/** Aims and pulls the trigger as a person would: after a moment, with some error, in bursts. */
final class Marksman {
    /** The hand of one who walks about follows the way loosely: it stays where it points within ten degrees. */
    private static final int LOOSE_ANGLE = 10 * 182;

    /** Half of the usual time between two decisions: how old an aim is on average when it counts. */
    private static final int AIM_AGE_TICKS = 2;

    /** A shot is only worth it if the aim is this near to where it should be: 8 degrees. */
    private static final int FIRE_ANGLE_MAX = 8 * 182;

    /** Somebody who was out of sight for longer must be noticed anew. */
    private static final int FORGET_TICKS = 20;

    /** What flies is not fired at whom it would reach only in its last ticks. */
    private static final int SPARE_TICKS = 3;

    /** Who is nearer than this to a rocket's end is hurt by it. */
    private static final int ROCKET_DISTANCE_UNITS_MIN = 1_700;

    private static final int NOBODY = -1;

    private final Temper temper;
    private final SeededRandom random;
    private final AimSampler sampler = new AimSampler(SkirmishControls.AIM_BITS);

    /** Where the hand points, a 16-bit angle. */
    private int handAngle;

    private int targetId = NOBODY;
    private int noticedTick;
    private int lastSightTick;
    private int errorAngle;
    private int triggerChangeTick;
    private boolean inBurst;
    private int aim;
    private boolean firing;

    Marksman(Temper temper, SeededRandom random) {
        this.temper = temper;
        this.random = random;
    }

    /** The aim on the wire's grid, as decided last. */
    int aim() {
        return aim;
    }

    /** Whether the trigger is held, as decided last. */
    boolean firing() {
        return firing;
    }

    /**
     * Decides on aim and trigger.
     *
     * @param headingAngle where the bot walks to, a 16-bit angle, or {@link Footwork#STAND}
     */
    void decide(Perception seen, int tick, int headingAngle) {
        firing = false;
        if (seen.enemy.seen) {
            fight(seen, tick);
        } else if (headingAngle != Footwork.STAND
                && Math.abs(Angle16.difference(handAngle, headingAngle)) > LOOSE_ANGLE) {
            turnHand(headingAngle);
        }
        // While the trigger is held, a shot leaves before the next decision.
        aim = sampler.sample(handAngle, tick, firing);
    }

    private void fight(Perception seen, int tick) {
        if (seen.enemy.id != targetId || tick - lastSightTick > FORGET_TICKS) {
            targetId = seen.enemy.id;
            noticedTick = tick;
        }
        lastSightTick = tick;
        errorAngle += (random.nextRange(-temper.aimErrorAngleMax(), temper.aimErrorAngleMax()) - errorAngle) / 2;
        int wanted = angleThatLeads(seen);
        turnHand(wanted + errorAngle);
        int offBy = Math.abs(Angle16.difference(handAngle, wanted));
        boolean ready = seen.own.fightOn
                && !seen.enemy.isProtected
                && isInRange(seen)
                && tick - noticedTick >= temper.reactionTicks()
                && offBy <= FIRE_ANGLE_MAX + temper.aimErrorAngleMax();
        // Slow weapons are fired whenever they are ready: each shot is a decision of its own.
        boolean isSlow = seen.own.weapon.cooldownTicks() > 2 * Footwork.DECISION_TICKS;
        firing = ready && (isSlow || isInBurst(tick));
    }

    private static boolean isInRange(Perception seen) {
        Weapon weapon = seen.own.weapon;
        if (weapon.isBeam()) {
            return seen.enemy.distance <= weapon.rangeUnits();
        }
        boolean isSafe = weapon.splashDamage() == 0 || seen.enemy.distance >= ROCKET_DISTANCE_UNITS_MIN;
        return isSafe && seen.enemy.distance <= (weapon.lifeTicks() - SPARE_TICKS) * weapon.speedUnitsPerTick();
    }

    /** Where a shot must go to meet an enemy who goes on as it does, as far as this bot allows for that. */
    private int angleThatLeads(Perception seen) {
        Weapon weapon = seen.own.weapon;
        int flightTicks = weapon.isBeam() ? 0 : seen.enemy.distance / weapon.speedUnitsPerTick();
        int ticks = flightTicks + AIM_AGE_TICKS;
        int leadX = (seen.enemy.vx * ticks - seen.own.vx * AIM_AGE_TICKS) * temper.leadPercent() / 100;
        int leadY = (seen.enemy.vy * ticks - seen.own.vy * AIM_AGE_TICKS) * temper.leadPercent() / 100;
        return Angle16.atan2(seen.enemy.y + leadY - seen.own.y, seen.enemy.x + leadX - seen.own.x);
    }

    private boolean isInBurst(int tick) {
        if (tick - triggerChangeTick >= 0) {
            inBurst = !inBurst;
            int about = inBurst ? temper.burstTicks() : temper.pauseTicks();
            triggerChangeTick = tick + random.nextRange(about / 2, about + about / 2);
        }
        return inBurst;
    }

    private void turnHand(int wantedAngle) {
        int turn = Angle16.difference(handAngle, wantedAngle);
        handAngle += IntegerMath.clamp(turn, -temper.turnAngleMax(), temper.turnAngleMax());
    }
}
