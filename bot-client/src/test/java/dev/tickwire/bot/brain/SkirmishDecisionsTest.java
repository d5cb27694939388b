package dev.tickwire.bot.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.skirmish.ShotId;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.Angle16;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a bot decides in a scene that stands still around it. */
class SkirmishDecisionsTest {
    private static final int TILE_UNITS = 1024;
    private static final int TILES = 40;
    private static final int WALL_COLUMN = 20;
    private static final int BOT = 0;
    private static final int OTHER = 1;
    private static final int MIDDLE = TILES * TILE_UNITS / 2;

    /** Left of the wall that some scenes have. */
    private static final int X = 15 * TILE_UNITS;

    private static final int SECONDS = 30;

    @Test
    void whoIsSeenIsShotAt() {
        SkirmishPit pit = scene(false);
        place(pit, OTHER, X + 3_000, MIDDLE);
        assertTrue(firesWithin(pit, 3 * SECONDS));
    }

    @Test
    void whoIsBehindAWallIsNotEvenSeen() {
        SkirmishPit pit = scene(true);
        place(pit, OTHER, (WALL_COLUMN + 2) * TILE_UNITS, MIDDLE);
        assertFalse(firesWithin(pit, 10 * SECONDS));
    }

    @Test
    void teamMatesAreNotShotAt() {
        SkirmishPit pit = scene(false);
        place(pit, OTHER, X + 3_000, MIDDLE);
        for (int slot = 0; slot < 2; slot++) {
            int row = roster(pit).spawn(slot, 0);
            roster(pit).set(row, SkirmishSchema.ROSTER_TEAM, SkirmishSchema.TEAM_TWO);
        }
        assertFalse(firesWithin(pit, 5 * SECONDS));
        roster(pit).set(0, SkirmishSchema.ROSTER_TEAM, SkirmishSchema.TEAM_ONE);
        assertTrue(firesWithin(pit, 5 * SECONDS));
    }

    @Test
    void theReactionTakesTheTimeOfTheLevel() {
        int easy = ticksToFire(Skill.ROOKIE);
        int hard = ticksToFire(Skill.VETERAN);
        assertTrue(hard >= 6, hard + " ticks");
        assertTrue(easy >= hard + 6, easy + " and " + hard + " ticks");
    }

    @Test
    void aRocketIsNotFiredAtOnesOwnFeet() {
        SkirmishPit pit = scene(false);
        arm(pit, Weapon.ROCKET);
        place(pit, OTHER, X + 1_000, MIDDLE);
        assertFalse(firesWithin(pit, 5 * SECONDS));
        place(pit, OTHER, X + 4_000, MIDDLE);
        assertTrue(firesWithin(pit, 5 * SECONDS));
    }

    @Test
    void pelletsAreNotWastedOnWhoIsTooFarAway() {
        SkirmishPit pit = scene(false);
        arm(pit, Weapon.SCATTER);
        place(pit, OTHER, X + 9_000, MIDDLE);
        assertFalse(firesWithin(pit, 5 * SECONDS));
    }

    @Test
    void aBotWalksToTheHealthThatItNeeds() {
        SkirmishPit pit = scene(false);
        place(pit, OTHER, 1_000, 1_000);
        pickup(pit, SkirmishSchema.PICKUP_HEALTH, X + 2_000, MIDDLE + 2_000);
        setAvatar(pit, SkirmishSchema.AVATAR_HEALTH, 40);
        assertEquals(Angle16.QUARTER_TURN / 2, headingAfterOneDecision(pit), 4 * 182);
    }

    @Test
    void aBotThatLacksNothingLeavesTheHealthAlone() {
        SkirmishPit wanting = scene(false);
        SkirmishPit healthy = scene(false);
        for (SkirmishPit pit : List.of(wanting, healthy)) {
            place(pit, OTHER, 1_000, 1_000);
        }
        pickup(healthy, SkirmishSchema.PICKUP_HEALTH, X + 2_000, MIDDLE + 2_000);
        assertEquals(headingAfterOneDecision(wanting), headingAfterOneDecision(healthy));
    }

    @Test
    void whoHasButThePulseFetchesAWeapon() {
        SkirmishPit pit = scene(false);
        place(pit, OTHER, 1_000, 1_000);
        pickup(pit, SkirmishSchema.PICKUP_RAIL, X, MIDDLE + 3_000);
        assertEquals(Angle16.QUARTER_TURN, headingAfterOneDecision(pit), 8 * 182);
    }

    @Test
    void whoIsWeakRuns() {
        int away = 0;
        for (int seed = 1; seed <= 20; seed++) {
            SkirmishPit pit = scene(false, Skill.VETERAN, seed);
            place(pit, OTHER, X + 3_000, MIDDLE);
            setAvatar(pit, SkirmishSchema.AVATAR_HEALTH, 10);
            int turn = Angle16.difference(Angle16.HALF_TURN, headingAfterOneDecision(pit));
            away += Math.abs(turn) < Angle16.QUARTER_TURN ? 1 : 0;
        }
        assertTrue(away >= 18, away + " of 20 bots run away");
    }

    @Test
    void aHardBotStepsOutOfTheWayOfAShot() {
        SkirmishPit pit = scene(false);
        place(pit, OTHER, 1_000, 1_000);
        int sidesteps = 0;
        for (int i = 0; i < 100; i++) {
            EntityTable shots = pit.world.table(SkirmishSchema.PROJECTILE);
            shots.clear();
            int row = shots.spawn(ShotId.ofProjectile(OTHER, Weapon.PULSE, i, 0), pit.tick);
            shots.set(row, EntityType.X, X + 3_000);
            shots.set(row, EntityType.Y, MIDDLE);
            shots.set(row, SkirmishSchema.PROJECTILE_ANGLE, 512);
            int heading = headingAfterOneDecision(pit);
            int across = Math.abs(Angle16.difference(0, heading));
            sidesteps += Math.abs(across - Angle16.QUARTER_TURN) < 15 * 182 ? 1 : 0;
        }
        assertTrue(sidesteps > 50 && sidesteps < 100, sidesteps + " sidesteps of 100");
    }

    private static boolean firesWithin(SkirmishPit pit, int ticks) {
        boolean fired = false;
        for (int i = 0; i < ticks; i++) {
            pit.think();
            pit.tick++;
            fired |= SkirmishControls.isFiring(pit.controls(BOT).held());
        }
        return fired;
    }

    private static int ticksToFire(Skill skill) {
        SkirmishPit pit = scene(false, skill, 7);
        place(pit, OTHER, X + 3_000, MIDDLE);
        int ticks = 0;
        while (!firesWithin(pit, 1)) {
            ticks++;
        }
        return ticks;
    }

    /** The 16-bit angle that the bot wants to walk at after it has looked once more. */
    private static int headingAfterOneDecision(SkirmishPit pit) {
        firesWithin(pit, 7);
        int direction = SkirmishControls.direction(pit.controls(BOT).held());
        return SkirmishControls.angleOfDirection(direction);
    }

    private static void place(SkirmishPit pit, int slot, int x, int y) {
        EntityTable avatars = pit.world.avatars();
        int row = avatars.rowOf(slot);
        avatars.set(row, EntityType.X, x);
        avatars.set(row, EntityType.Y, y);
        avatars.set(row, SkirmishSchema.AVATAR_PROTECTION_TICKS, 0);
    }

    private static void setAvatar(SkirmishPit pit, int field, int value) {
        pit.world.avatars().set(pit.world.avatars().rowOf(BOT), field, value);
    }

    private static void arm(SkirmishPit pit, int weapon) {
        setAvatar(pit, SkirmishSchema.AVATAR_WEAPON, weapon);
        EntityTable own = pit.world.table(SkirmishSchema.OWN);
        own.set(own.rowOf(BOT), SkirmishSchema.OWN_AMMO, Weapon.of(weapon).ammo());
    }

    private static void pickup(SkirmishPit pit, int kind, int x, int y) {
        EntityTable pickups = pit.world.table(SkirmishSchema.PICKUP);
        int row = pickups.spawn(pickups.size(), 0);
        pickups.set(row, EntityType.X, x);
        pickups.set(row, EntityType.Y, y);
        pickups.set(row, SkirmishSchema.PICKUP_KIND, kind);
    }

    private static EntityTable roster(SkirmishPit pit) {
        return pit.world.table(SkirmishSchema.ROSTER);
    }

    private static SkirmishPit scene(boolean walled) {
        return scene(walled, Skill.VETERAN, 7);
    }

    private static SkirmishPit scene(boolean walled, Skill skill, int seed) {
        byte[] tiles = new byte[TILES * TILES];
        for (int row = 0; walled && row < TILES; row++) {
            tiles[row * TILES + WALL_COLUMN] = 1;
        }
        int side = TILES * TILE_UNITS;
        TileMap map = new TileMap(
                "scene",
                side,
                side,
                TILE_UNITS,
                tiles,
                new int[] {X, X + 3_000},
                new int[] {MIDDLE, MIDDLE},
                List.of());
        Brains brains = new Brains(new BrainOptions(Optional.of(skill), AimStyle.STRAIGHT));
        List<Brain> players = new ArrayList<>();
        for (int slot = 0; slot < 2; slot++) {
            players.add(brains.forGame("skirmish", seed * 64 + slot));
        }
        SkirmishPit pit = new SkirmishPit(players, map);
        place(pit, BOT, X, MIDDLE);
        return pit;
    }
}
