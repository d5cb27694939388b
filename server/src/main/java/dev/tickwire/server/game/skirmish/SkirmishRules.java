package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.PackedName;
import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.RulesWorld;

/**
 * The rules of Skirmish: a free-for-all in rounds. All that they remember is in the world's tables.
 */
public final class SkirmishRules implements GameRules {
    /** What a hit takes of an avatar's health. */
    public static final int DAMAGE = 20;

    /** From death to return: 2 s. */
    public static final int RESPAWN_TICKS = 60;

    /** How long a round lasts: 5 min. */
    public static final int ROUND_TICKS = 5 * 60 * 30;

    /** How long its scores are shown: 8 s. */
    public static final int INTERMISSION_TICKS = 8 * 30;

    /** Made when first needed: the rules of a resumed match are never started. */
    private SpawnPlaces spawnPlaces;

    @Override
    public void start(RulesWorld world) {
        EntityTable clock = world.truth().table(SkirmishSchema.CLOCK);
        clock.spawn(SkirmishSchema.CLOCK_ID, world.tick());
        startPhase(world, SkirmishSchema.PHASE_RUNNING, ROUND_TICKS);
    }

    @Override
    public void playerJoined(RulesWorld world, int slot, String name, boolean bot) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int row = roster.spawn(slot, world.tick());
        PackedName.write(roster, row, SkirmishSchema.ROSTER_NAME, name);
        roster.set(row, SkirmishSchema.ROSTER_BOT, bot ? 1 : 0);
        world.truth().table(SkirmishSchema.OWN).spawn(slot, world.tick());
        spawnAvatar(world, slot);
    }

    @Override
    public void playerLeft(RulesWorld world, int slot) {
        endIfHeld(world.truth().avatars(), slot);
        endIfHeld(world.truth().table(SkirmishSchema.OWN), slot);
        endIfHeld(world.truth().table(SkirmishSchema.ROSTER), slot);
    }

    @Override
    public void step(RulesWorld world) {
        landShots(world);
        turnClock(world);
        respawnTheDead(world);
    }

    private static void endIfHeld(EntityTable table, int id) {
        if (table.holds(id)) {
            table.end(table.rowOf(id));
        }
    }

    private static int clockRow(RulesWorld world) {
        return world.truth().table(SkirmishSchema.CLOCK).rowOf(SkirmishSchema.CLOCK_ID);
    }

    private static boolean isPhase(RulesWorld world, int phase) {
        return world.truth().table(SkirmishSchema.CLOCK).get(clockRow(world), SkirmishSchema.CLOCK_PHASE) == phase;
    }

    private static void startPhase(RulesWorld world, int phase, int ticks) {
        EntityTable clock = world.truth().table(SkirmishSchema.CLOCK);
        clock.set(clockRow(world), SkirmishSchema.CLOCK_PHASE, phase);
        clock.set(clockRow(world), SkirmishSchema.CLOCK_TICKS_LEFT, ticks);
    }

    private static void landShots(RulesWorld world) {
        EntityTable shots = world.truth().table(SkirmishSchema.PROJECTILE);
        for (int row = 0; row < shots.size(); row++) {
            int victimRow = ShotSweep.victimRow(world, row);
            if (victimRow != ShotSweep.NOBODY) {
                shots.end(row);
                hurt(world, victimRow, ShotId.shooterOfProjectile(shots.id(row)));
            }
        }
    }

    private static void hurt(RulesWorld world, int victimRow, int shooter) {
        EntityTable avatars = world.truth().avatars();
        boolean isProtected = avatars.get(victimRow, SkirmishSchema.AVATAR_PROTECTION_TICKS) > 0;
        if (isProtected || !isPhase(world, SkirmishSchema.PHASE_RUNNING)) {
            return;
        }
        int health = avatars.get(victimRow, SkirmishSchema.AVATAR_HEALTH) - DAMAGE;
        if (health > 0) {
            avatars.set(victimRow, SkirmishSchema.AVATAR_HEALTH, health);
        } else {
            avatars.end(victimRow);
            recordKill(world, avatars.id(victimRow), shooter);
        }
    }

    private static void recordKill(RulesWorld world, int victim, int shooter) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int victimRow = roster.rowOf(victim);
        count(roster, victimRow, SkirmishSchema.ROSTER_DEATHS);
        roster.set(victimRow, SkirmishSchema.ROSTER_RESPAWN_TICKS, RESPAWN_TICKS);
        roster.set(victimRow, SkirmishSchema.ROSTER_KILLER, 1 + shooter);
        // The shooter may have left while the shot was on its way.
        if (roster.holds(shooter)) {
            count(roster, roster.rowOf(shooter), SkirmishSchema.ROSTER_SCORE);
        }
    }

    private static void count(EntityTable roster, int row, int field) {
        roster.set(row, field, Math.min(roster.get(row, field) + 1, SkirmishSchema.COUNT_MAX));
    }

    private void turnClock(RulesWorld world) {
        EntityTable clock = world.truth().table(SkirmishSchema.CLOCK);
        if (clock.get(clockRow(world), SkirmishSchema.CLOCK_TICKS_LEFT) > 0) {
            return;
        }
        if (isPhase(world, SkirmishSchema.PHASE_RUNNING)) {
            startPhase(world, SkirmishSchema.PHASE_PODIUM, INTERMISSION_TICKS);
        } else {
            startPhase(world, SkirmishSchema.PHASE_RUNNING, ROUND_TICKS);
            startRound(world);
        }
    }

    private static void startRound(RulesWorld world) {
        EntityTable shots = world.truth().table(SkirmishSchema.PROJECTILE);
        for (int row = 0; row < shots.size(); row++) {
            shots.end(row);
        }
        EntityTable avatars = world.truth().avatars();
        for (int row = 0; row < avatars.size(); row++) {
            // Whoever joined in this tick stands where the new round wants him already.
            if (avatars.birthTick(row) != world.tick()) {
                avatars.end(row);
            }
        }
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        for (int row = 0; row < roster.size(); row++) {
            roster.set(row, SkirmishSchema.ROSTER_SCORE, 0);
            roster.set(row, SkirmishSchema.ROSTER_DEATHS, 0);
            roster.set(row, SkirmishSchema.ROSTER_KILLER, 0);
            // The dead do not wait: all come back in this tick.
            roster.set(row, SkirmishSchema.ROSTER_RESPAWN_TICKS, 0);
        }
    }

    private void respawnTheDead(RulesWorld world) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        EntityTable avatars = world.truth().avatars();
        for (int row = 0; row < roster.size(); row++) {
            boolean due = roster.get(row, SkirmishSchema.ROSTER_RESPAWN_TICKS) == 0;
            if (due && !roster.isEnded(row) && !avatars.holds(roster.id(row))) {
                spawnAvatar(world, roster.id(row));
            }
        }
    }

    private void spawnAvatar(RulesWorld world, int slot) {
        if (spawnPlaces == null) {
            spawnPlaces = new SpawnPlaces(world.shared().map());
        }
        EntityTable avatars = world.truth().avatars();
        int place = spawnPlaces.farthestFrom(avatars, world.random());
        int row = avatars.spawn(slot, world.tick());
        world.shared().placeAvatar(world.truth(), row, spawnPlaces.x(place), spawnPlaces.y(place));
    }
}
