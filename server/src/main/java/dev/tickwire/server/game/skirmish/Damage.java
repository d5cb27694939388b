package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesWorld;

/** What a hit does to its victim: it takes the shield, then the health, shoves, and may kill. */
final class Damage {
    /** From death to return: 2 s. */
    static final int RESPAWN_TICKS = 60;

    private static final int SPEED_MAX = (1 << (SkirmishSchema.SPEED_BITS - 1)) - 1;

    /** From a 16-bit angle to one of which 256 are a full turn. */
    private static final int HURT_ANGLE_SHIFT = 8;

    private Damage() {}

    /** Whether a shooter can hurt an avatar now: nobody hurts team mates or whoever is protected. */
    static boolean isPossible(RulesWorld world, int victimRow, int shooter) {
        EntityTable avatars = world.truth().avatars();
        return MatchClock.hurts(world)
                && !avatars.isEnded(victimRow)
                && avatars.get(victimRow, SkirmishSchema.AVATAR_PROTECTION_TICKS) == 0
                && !Teams.areMates(world, avatars.id(victimRow), shooter);
    }

    /**
     * Hurts an avatar if that is possible.
     *
     * @param weapon what it was, see {@link dev.tickwire.game.skirmish.Weapon}
     * @param fromX  where it came from, like fromY
     */
    static void hurt(RulesWorld world, int victimRow, int shooter, int weapon, int damage, int fromX, int fromY) {
        if (damage <= 0 || !isPossible(world, victimRow, shooter)) {
            return;
        }
        EntityTable avatars = world.truth().avatars();
        int shield = avatars.get(victimRow, SkirmishSchema.AVATAR_SHIELD);
        int absorbed = Math.min(shield, damage);
        avatars.set(victimRow, SkirmishSchema.AVATAR_SHIELD, shield - absorbed);
        int health = avatars.get(victimRow, SkirmishSchema.AVATAR_HEALTH) - (damage - absorbed);
        int victim = avatars.id(victimRow);
        if (victim != shooter) {
            tellShooter(world, shooter);
        }
        tellVictim(
                world,
                victim,
                Angle16.atan2(
                        fromY - avatars.get(victimRow, EntityType.Y), fromX - avatars.get(victimRow, EntityType.X)));
        if (health > 0) {
            avatars.set(victimRow, SkirmishSchema.AVATAR_HEALTH, health);
            return;
        }
        avatars.end(victimRow);
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        roster.set(roster.rowOf(victim), SkirmishSchema.ROSTER_RESPAWN_TICKS, RESPAWN_TICKS);
        Standings.addKill(world, victim, shooter, weapon);
    }

    /**
     * Gives an avatar speed in the direction of a 16-bit angle, if it can be hurt at all. Nothing turns a dash.
     *
     * @param shooter whose shot it is; one's own shots shove as well
     */
    static void shove(RulesWorld world, int victimRow, int shooter, int angle, int unitsPerTick) {
        EntityTable avatars = world.truth().avatars();
        boolean dashes = avatars.get(victimRow, SkirmishSchema.AVATAR_DASH_TICKS) > 0;
        if (dashes || !isPossible(world, victimRow, shooter)) {
            return;
        }
        add(avatars, victimRow, SkirmishSchema.AVATAR_VX, (Angle16.cosine(angle) * unitsPerTick) >> 14);
        add(avatars, victimRow, SkirmishSchema.AVATAR_VY, (Angle16.sine(angle) * unitsPerTick) >> 14);
    }

    private static void add(EntityTable avatars, int row, int field, int units) {
        avatars.set(row, field, IntegerMath.clamp(avatars.get(row, field) + units, -SPEED_MAX, SPEED_MAX));
    }

    private static void tellShooter(RulesWorld world, int shooter) {
        EntityTable own = world.truth().table(SkirmishSchema.OWN);
        if (own.holds(shooter)) {
            count(own, own.rowOf(shooter), SkirmishSchema.OWN_HITS, SkirmishSchema.HITS_BITS);
        }
    }

    private static void tellVictim(RulesWorld world, int victim, int angle) {
        EntityTable own = world.truth().table(SkirmishSchema.OWN);
        int row = own.rowOf(victim);
        own.set(row, SkirmishSchema.OWN_HURT_ANGLE, (angle & 0xffff) >>> HURT_ANGLE_SHIFT);
        count(own, row, SkirmishSchema.OWN_HURTS, SkirmishSchema.HURTS_BITS);
    }

    private static void count(EntityTable own, int row, int field, int bits) {
        own.set(row, field, (own.get(row, field) + 1) & ((1 << bits) - 1));
    }
}
