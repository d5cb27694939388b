package dev.tickwire.server.tuning;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;

/** Watches a match tick by tick and tells kills, lives, fights, weapons and pickups from what changes in its tables. */
final class MatchTally {
    /** Who was not hurt for so long has left the fight: 3 s. */
    private static final int FIGHT_GAP_TICKS = 90;

    private final WorldState world;
    private final int[] deaths;
    private final int[] hurts;
    private final int[] birthTicks;
    private final int[] fightStartTicks;
    private final int[] lastHurtTicks;
    private final int[] cooldownTicks;
    private final int[] waitTicks = new int[SkirmishSchema.SLOTS_MAX];

    MatchTally(WorldState world, int players) {
        this.world = world;
        deaths = new int[players];
        hurts = new int[players];
        birthTicks = new int[players];
        fightStartTicks = new int[players];
        lastHurtTicks = new int[players];
        cooldownTicks = new int[players];
    }

    void afterTick(int tick, SkirmishFigures figures) {
        for (int slot = 0; slot < deaths.length; slot++) {
            noteHurts(slot, tick);
            noteDeath(slot, tick, figures);
            int row = world.avatars().rowOf(slot);
            if (row != EntityTable.NO_ROW) {
                birthTicks[slot] = world.avatars().birthTick(row);
                noteWeapon(slot, world.avatars().get(row, SkirmishSchema.AVATAR_WEAPON), figures.weapons);
            }
        }
        EntityTable pickups = world.table(SkirmishSchema.PICKUP);
        for (int row = 0; row < pickups.size(); row++) {
            int wait = pickups.get(row, SkirmishSchema.PICKUP_WAIT_TICKS);
            if (wait > waitTicks[row]) {
                figures.addPickup(pickups.get(row, SkirmishSchema.PICKUP_KIND));
            }
            waitTicks[row] = wait;
        }
    }

    private void noteWeapon(int slot, int weapon, WeaponFigures figures) {
        EntityTable own = world.table(SkirmishSchema.OWN);
        int row = own.rowOf(slot);
        int cooldown = own.get(row, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS);
        if (isCounting()) {
            figures.addHeldTick(weapon);
            if (cooldown > cooldownTicks[slot]) {
                figures.addShot(weapon);
            }
        }
        cooldownTicks[slot] = cooldown;
    }

    private boolean isCounting() {
        int phase = world.table(SkirmishSchema.CLOCK).get(0, SkirmishSchema.CLOCK_PHASE);
        return phase == SkirmishSchema.PHASE_RUNNING || phase == SkirmishSchema.PHASE_OVERTIME;
    }

    private void noteHurts(int slot, int tick) {
        EntityTable own = world.table(SkirmishSchema.OWN);
        int now = own.get(own.rowOf(slot), SkirmishSchema.OWN_HURTS);
        if (now != hurts[slot]) {
            if (tick - lastHurtTicks[slot] > FIGHT_GAP_TICKS || lastHurtTicks[slot] < birthTicks[slot]) {
                fightStartTicks[slot] = tick;
            }
            lastHurtTicks[slot] = tick;
            hurts[slot] = now;
        }
    }

    private void noteDeath(int slot, int tick, SkirmishFigures figures) {
        EntityTable roster = world.table(SkirmishSchema.ROSTER);
        int row = roster.rowOf(slot);
        int now = roster.get(row, SkirmishSchema.ROSTER_DEATHS);
        if (now != deaths[slot]) {
            deaths[slot] = now;
            figures.addDeath(
                    roster.get(row, SkirmishSchema.ROSTER_KILL_WEAPON),
                    roster.get(row, SkirmishSchema.ROSTER_KILLER) == 1 + slot,
                    tick - birthTicks[slot],
                    tick - fightStartTicks[slot]);
        }
    }
}
