package dev.tickwire.bot.brain.skirmish;

import dev.tickwire.game.WorldView;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;

/** What a bot knows of itself. Places and speeds are in units and units per tick. */
final class OwnState {
    boolean alive;
    int x;
    int y;
    int vx;
    int vy;

    /** Health and shield together: what an enemy must still take. */
    int endurance;

    int health;
    int shield;
    Weapon weapon = Weapon.of(Weapon.PULSE);
    int weaponNumber;
    int ammo;
    boolean dashReady;
    int fireCooldownTicks;
    int team;

    /** Whether hits hurt now. */
    boolean fightOn;

    /** Whether damage has come since the last look, and from which 16-bit angle. */
    boolean hurt;

    int hurtAngle;

    private int hurts;

    void look(WorldView view) {
        WorldState world = view.world();
        EntityTable avatars = world.avatars();
        int row = avatars.rowOf(view.slot());
        alive = row != EntityTable.NO_ROW && !avatars.isEnded(row);
        if (!alive) {
            return;
        }
        x = avatars.get(row, EntityType.X);
        y = avatars.get(row, EntityType.Y);
        vx = avatars.get(row, SkirmishSchema.AVATAR_VX);
        vy = avatars.get(row, SkirmishSchema.AVATAR_VY);
        health = avatars.get(row, SkirmishSchema.AVATAR_HEALTH);
        shield = avatars.get(row, SkirmishSchema.AVATAR_SHIELD);
        endurance = health + shield;
        weaponNumber = avatars.get(row, SkirmishSchema.AVATAR_WEAPON);
        weapon = Weapon.of(weaponNumber);
        team = teamOf(world, view.slot());
        fightOn = isFightOn(world.table(SkirmishSchema.CLOCK));
        lookAtPrivate(world.table(SkirmishSchema.OWN), view.slot());
    }

    static int teamOf(WorldState world, int slot) {
        EntityTable roster = world.table(SkirmishSchema.ROSTER);
        int row = roster.rowOf(slot);
        return row == EntityTable.NO_ROW ? SkirmishSchema.TEAM_NONE : roster.get(row, SkirmishSchema.ROSTER_TEAM);
    }

    private void lookAtPrivate(EntityTable own, int slot) {
        int row = own.rowOf(slot);
        dashReady = row != EntityTable.NO_ROW && own.get(row, SkirmishSchema.OWN_DASH_COOLDOWN_TICKS) == 0;
        if (row == EntityTable.NO_ROW) {
            hurt = false;
            return;
        }
        ammo = own.get(row, SkirmishSchema.OWN_AMMO);
        fireCooldownTicks = own.get(row, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS);
        int hurtsNow = own.get(row, SkirmishSchema.OWN_HURTS);
        hurt = hurtsNow != hurts;
        hurts = hurtsNow;
        // From a full turn of 256 to one of 65,536.
        hurtAngle = own.get(row, SkirmishSchema.OWN_HURT_ANGLE) << 8;
    }

    private static boolean isFightOn(EntityTable clock) {
        if (clock.size() == 0) {
            return true;
        }
        int phase = clock.get(0, SkirmishSchema.CLOCK_PHASE);
        return phase != SkirmishSchema.PHASE_COUNTDOWN && phase != SkirmishSchema.PHASE_PODIUM;
    }
}
