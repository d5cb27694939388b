package dev.tickwire.game.skirmish;

import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;

/** What actions do to the owner-only row of their actor, where it is held: on the server and with its owner. */
final class OwnRow {
    private OwnRow() {}

    /** A shot of the weapon in hand: from now on it cools down, and has one shot less if it can run out. */
    static void countShot(WorldState world, int avatarRow) {
        EntityTable own = world.table(SkirmishSchema.OWN);
        int row = rowOf(world, avatarRow);
        if (row != EntityTable.NO_ROW) {
            Weapon weapon = Weapon.of(world.avatars().get(avatarRow, SkirmishSchema.AVATAR_WEAPON));
            own.set(row, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, weapon.cooldownTicks());
            own.set(row, SkirmishSchema.OWN_AMMO, Math.max(own.get(row, SkirmishSchema.OWN_AMMO) - 1, 0));
        }
    }

    static void startDashCooldown(WorldState world, int avatarRow) {
        int row = rowOf(world, avatarRow);
        if (row != EntityTable.NO_ROW) {
            world.table(SkirmishSchema.OWN)
                    .set(row, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS, Skirmish.DASH_COOLDOWN_TICKS);
        }
    }

    /** The weapon in hand is new and full. */
    static void load(WorldState world, int avatarRow) {
        int row = rowOf(world, avatarRow);
        if (row != EntityTable.NO_ROW) {
            Weapon weapon = Weapon.of(world.avatars().get(avatarRow, SkirmishSchema.AVATAR_WEAPON));
            world.table(SkirmishSchema.OWN).set(row, SkirmishSchema.OWN_AMMO, weapon.ammo());
        }
    }

    private static int rowOf(WorldState world, int avatarRow) {
        return world.table(SkirmishSchema.OWN).rowOf(world.avatars().id(avatarRow));
    }
}
