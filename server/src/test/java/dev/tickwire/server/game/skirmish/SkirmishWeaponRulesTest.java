package dev.tickwire.server.game.skirmish;

import static dev.tickwire.server.game.skirmish.SkirmishArena.SHOOTER;
import static dev.tickwire.server.game.skirmish.SkirmishArena.SIDE_UNITS;
import static dev.tickwire.server.game.skirmish.SkirmishArena.START;
import static dev.tickwire.server.game.skirmish.SkirmishArena.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.RulesBench;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each weapon does to whom it hits. */
class SkirmishWeaponRulesTest {
    private static final Weapon SCATTER = Weapon.of(Weapon.SCATTER);
    private static final Weapon RAIL = Weapon.of(Weapon.RAIL);
    private static final Weapon ROCKET = Weapon.of(Weapon.ROCKET);

    private final SkirmishArena arena = new SkirmishArena();
    private final RulesBench bench = arena.bench;

    @Test
    void allPelletsHitWhoStandsInFront() {
        arena.faceTarget(600, 0);
        arena.arm(SHOOTER, Weapon.SCATTER);
        arena.fireOnce();
        bench.steps(2);
        assertEquals(100 - 6 * SCATTER.damage(), arena.health(TARGET));
        assertEquals(6, arena.own(SHOOTER, SkirmishSchema.OWN_HITS));
    }

    @Test
    void onlySomePelletsHitWhoIsFarAway() {
        arena.faceTarget(4_500, 0);
        arena.arm(SHOOTER, Weapon.SCATTER);
        arena.fireOnce();
        bench.steps(SCATTER.lifeTicks());
        int hits = arena.own(SHOOTER, SkirmishSchema.OWN_HITS);
        assertTrue(hits >= 1 && hits <= 4, hits + " hits");
    }

    @Test
    void theRailHitsAtOnceAndEverybodyInLine() {
        arena.faceTarget(9_000, 0);
        bench.join(2);
        arena.unprotect(2);
        arena.place(2, START + 4_000, START + 300);
        arena.arm(SHOOTER, Weapon.RAIL);
        arena.fireOnce();
        assertEquals(100 - RAIL.damage(), arena.health(TARGET));
        assertEquals(100 - RAIL.damage(), arena.health(2));
    }

    @Test
    void theRailMissesWhoIsBesideOrBehindTheShooter() {
        arena.faceTarget(3_000, RailHits.HIT_RADIUS_UNITS + 40);
        bench.join(2);
        arena.unprotect(2);
        arena.place(2, START - 1_500, START);
        arena.arm(SHOOTER, Weapon.RAIL);
        arena.fireOnce();
        assertEquals(100, arena.health(TARGET));
        assertEquals(100, arena.health(2));
    }

    @Test
    void theRailDoesNotGoThroughWalls() {
        SkirmishArena walled = walled();
        walled.faceTarget(4_000, 0);
        walled.arm(SHOOTER, Weapon.RAIL);
        walled.fireOnce();
        assertEquals(100, walled.health(TARGET));
    }

    @Test
    void theRailHitsWhoWasThereOnTheScreenOfItsShooter() {
        for (int quarters = 0; quarters <= 32; quarters++) {
            assertTrue(railHitsWhoWasThere(quarters, quarters), quarters + " quarters");
        }
    }

    @Test
    void theRailMissesWhoIsThereNowButWasNotOnTheScreen() {
        assertFalse(railHitsWhoWasThere(0, 12));
        assertFalse(railHitsWhoWasThere(12, 0));
    }

    @Test
    void theRailDoesNotHitAnEarlierLife() {
        arena.faceTarget(5_000, 0);
        bench.steps(5);
        arena.arm(SHOOTER, Weapon.RAIL);
        bench.rewind(SHOOTER, 16);
        bench.truth().avatars().end(bench.avatarRow(TARGET));
        bench.truth().sweep();
        arena.setRoster(TARGET, SkirmishSchema.ROSTER_RESPAWN_TICKS, 0);
        bench.step();
        arena.unprotect(TARGET);
        arena.fireOnce();
        assertEquals(100, arena.health(TARGET));
    }

    @Test
    void aRocketHurtsWhomItHitsAndThoseAround() {
        arena.faceTarget(3_000, 0);
        bench.join(2);
        arena.unprotect(2);
        arena.place(2, START + 3_000, START + 1_200);
        arena.arm(SHOOTER, Weapon.ROCKET);
        arena.fireOnce();
        bench.steps(12);
        assertEquals(100 - ROCKET.damage(), arena.health(TARGET));
        int splash = 100 - arena.health(2);
        assertTrue(splash > 0 && splash < ROCKET.splashDamage(), splash + " of splash");
    }

    @Test
    void aBlastFallsOffWithDistance() {
        int near = splashAt(500);
        int middle = splashAt(1_200);
        int far = splashAt(1_900);
        assertEquals(0, splashAt(ROCKET.splashRadiusUnits() + 1));
        assertTrue(near > middle && middle > far && far > 0, near + ", " + middle + ", " + far);
    }

    @Test
    void aRocketThatHitsIsABlastWhereTheyMet() {
        arena.faceTarget(3_000, 0);
        arena.arm(SHOOTER, Weapon.ROCKET);
        arena.fireOnce();
        while (arena.shots().get(0, SkirmishSchema.PROJECTILE_KIND) == SkirmishSchema.KIND_ROCKET) {
            bench.step();
        }
        int off = START + 3_000 - arena.shots().get(0, EntityType.X);
        assertTrue(off >= 0 && off <= ShotSweep.HIT_RADIUS_UNITS + 1, off + " units before the target");
        assertEquals(SkirmishSchema.KIND_BLAST, arena.shots().get(0, SkirmishSchema.PROJECTILE_KIND));
        bench.steps(10);
        assertEquals(0, arena.shots().size());
        assertEquals(100 - ROCKET.damage(), arena.health(TARGET));
    }

    @Test
    void aBlastDoesNotReachBehindWalls() {
        SkirmishArena walled = walled();
        walled.faceTarget(0, 0);
        // The wall is the column of tiles from 18,432 on; the rocket goes off at it.
        walled.place(SHOOTER, 15_000, START);
        walled.place(TARGET, 18_432 + 1_024 + 330, START);
        walled.arm(SHOOTER, Weapon.ROCKET);
        walled.fireOnce();
        walled.bench.steps(15);
        assertEquals(100, walled.health(TARGET));
    }

    @Test
    void onesOwnRocketHurtsHalfAndShoves() {
        arena.faceTarget(9_000, 0);
        arena.place(SHOOTER, SIDE_UNITS - 900, START);
        arena.arm(SHOOTER, Weapon.ROCKET);
        arena.fireOnce();
        bench.steps(2);
        int lost = 100 - arena.health(SHOOTER);
        assertTrue(lost > 0 && lost <= ROCKET.splashDamage() / 2, lost + " lost");
        assertTrue(bench.avatar(SHOOTER, SkirmishSchema.AVATAR_VX) < -100);
        assertEquals(0, arena.own(SHOOTER, SkirmishSchema.OWN_HITS));
    }

    @Test
    void whoKillsHimselfGivesNobodyAPoint() {
        arena.faceTarget(9_000, 0);
        arena.place(SHOOTER, SIDE_UNITS - 700, START);
        arena.arm(SHOOTER, Weapon.ROCKET);
        bench.setAvatar(SHOOTER, SkirmishSchema.AVATAR_HEALTH, 2);
        arena.fireOnce();
        bench.steps(2);
        assertFalse(arena.isAlive(SHOOTER));
        assertEquals(0, arena.roster(SHOOTER, SkirmishSchema.ROSTER_SCORE));
        assertEquals(1, arena.roster(SHOOTER, SkirmishSchema.ROSTER_DEATHS));
        assertEquals(1 + SHOOTER, arena.roster(SHOOTER, SkirmishSchema.ROSTER_KILLER));
        assertEquals(Weapon.ROCKET, arena.roster(SHOOTER, SkirmishSchema.ROSTER_KILL_WEAPON));
    }

    @Test
    void aHitShovesItsVictimAway() {
        arena.faceTarget(3_000, 0);
        arena.arm(SHOOTER, Weapon.RAIL);
        arena.fireOnce();
        assertEquals(RAIL.knockbackUnitsPerTick(), bench.avatar(TARGET, SkirmishSchema.AVATAR_VX));
        bench.steps(20);
        assertTrue(bench.avatar(TARGET, EntityType.X) > START + 3_200);
    }

    @Test
    void nothingTurnsADash() {
        arena.faceTarget(3_000, 0);
        arena.arm(SHOOTER, Weapon.RAIL);
        bench.hold(TARGET, SkirmishControls.held(7, 0, false));
        bench.press(TARGET, SkirmishControls.DASH_EDGE);
        arena.fireOnce();
        assertEquals(100 - RAIL.damage(), arena.health(TARGET));
        assertEquals(0, bench.avatar(TARGET, SkirmishSchema.AVATAR_VX));
    }

    /**
     * Whether a rail shot hits a target that walks across its line, if so many quarters of a tick have passed since it was
     * on it, and the shooter sees the others so late.
     */
    private static boolean railHitsWhoWasThere(int quartersAgo, int rewindQuarters) {
        SkirmishArena arena = new SkirmishArena();
        arena.faceTarget(5_000, 0);
        arena.arm(SHOOTER, Weapon.RAIL);
        arena.bench.rewind(SHOOTER, rewindQuarters);
        int stepUnits = 480;
        // At the end of the shot's tick it is so far below the line, and it comes from above, a step in each tick.
        int below = stepUnits * quartersAgo / 4;
        int ticks = 10;
        for (int i = ticks; i >= 0; i--) {
            arena.place(TARGET, START + 5_000, START + below - i * stepUnits);
            if (i == 0) {
                arena.fireOnce();
            } else {
                arena.bench.step();
            }
        }
        return arena.health(TARGET) < 100;
    }

    /** What a target loses so far above the place where a rocket meets the wall. */
    private static int splashAt(int units) {
        SkirmishArena arena = new SkirmishArena();
        arena.faceTarget(0, 0);
        arena.place(SHOOTER, SIDE_UNITS - 4_000, START);
        arena.place(TARGET, SIDE_UNITS - 330, START - units);
        arena.arm(SHOOTER, Weapon.ROCKET);
        arena.fireOnce();
        arena.bench.steps(15);
        return 100 - arena.health(TARGET);
    }

    /** With a wall from top to bottom, a tile thick, two tiles to the right of the middle. */
    private static SkirmishArena walled() {
        int columns = SIDE_UNITS / 1024;
        byte[] tiles = new byte[columns * columns];
        for (int row = 0; row < columns; row++) {
            tiles[row * columns + columns / 2 + 2] = 1;
        }
        return new SkirmishArena(GameOptions.NONE, SkirmishArena.cornered(tiles, List.of()));
    }
}
