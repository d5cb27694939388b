package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.math.IntegerMath;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;

/** The pickup on its screen that a bot would like best, for what it lacks and how far it would have to go. */
final class PickupSight {
    /** Who has this much does not go out of his way for health. */
    private static final int HEALTHY = 80;

    /** Distances count from here on, so that what is very near is not worth everything. */
    private static final int NEAR_UNITS = 1_500;

    /** What a weapon is worth to one who has but the pulse. */
    private static final int WEAPON_WORTH = 70;

    /** How much worth for a unit of the way makes it worth going there, as a factor. */
    private static final int WORTH_SCALE = 10_000;

    /** Anything with less worth for its way is left alone. */
    private static final int WORTH_MIN = 40;

    /** What brings health or shield is worth this much for each point that it can give. */
    private static final int SHIELD_WORTH = 40;

    boolean wanted;
    int x;
    int y;
    int distance;
    int kind;

    void forget() {
        wanted = false;
    }

    void look(WorldView view, OwnState own) {
        wanted = false;
        EntityTable pickups = view.world().table(SkirmishSchema.PICKUP);
        int best = WORTH_MIN;
        for (int row = 0; row < pickups.size(); row++) {
            int dx = pickups.get(row, EntityType.X) - own.x;
            int dy = pickups.get(row, EntityType.Y) - own.y;
            boolean there = pickups.get(row, SkirmishSchema.PICKUP_WAIT_TICKS) == 0 && !pickups.isEnded(row);
            if (!there || !Screen.shows(view, dx, dy)) {
                continue;
            }
            int length = IntegerMath.length(dx, dy);
            int each = worth(own, pickups.get(row, SkirmishSchema.PICKUP_KIND)) * WORTH_SCALE / (NEAR_UNITS + length);
            if (each > best) {
                best = each;
                wanted = true;
                x = own.x + dx;
                y = own.y + dy;
                distance = length;
                kind = pickups.get(row, SkirmishSchema.PICKUP_KIND);
            }
        }
    }

    private static int worth(OwnState own, int kind) {
        return switch (kind) {
            case SkirmishSchema.PICKUP_HEALTH ->
                own.health < HEALTHY ? 2 * (SkirmishSchema.HEALTH_FULL - own.health) : 0;
            case SkirmishSchema.PICKUP_SHIELD -> own.shield <= SkirmishSchema.SHIELD_FULL / 2 ? SHIELD_WORTH : 0;
            default -> weaponWorth(own);
        };
    }

    private static int weaponWorth(OwnState own) {
        if (own.weaponNumber == Weapon.PULSE) {
            return WEAPON_WORTH;
        }
        // With half of the shots left, another weapon or more shots are no reason to go anywhere.
        return own.ammo * 2 < own.weapon.ammo() ? WEAPON_WORTH / 2 : 0;
    }
}
