package dev.tickwire.server.game.skirmish;

import static dev.tickwire.server.game.skirmish.SkirmishArena.SHOOTER;
import static dev.tickwire.server.game.skirmish.SkirmishArena.SIDE_UNITS;
import static dev.tickwire.server.game.skirmish.SkirmishArena.START;
import static dev.tickwire.server.game.skirmish.SkirmishArena.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.PackedName;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.MapMarker;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.RulesBench;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class SkirmishRulesTest {
    private static final Weapon PULSE = Weapon.of(Weapon.PULSE);

    private final SkirmishArena arena = new SkirmishArena();
    private final RulesBench bench = arena.bench;

    @Test
    void aNewcomerIsOnTheRosterAndOnTheMap() {
        bench.join(TARGET);
        assertEquals(
                "player1", PackedName.read(arena.roster(), arena.roster().rowOf(TARGET), SkirmishSchema.ROSTER_NAME));
        assertEquals(1, arena.roster(TARGET, SkirmishSchema.ROSTER_BOT));
        assertEquals(SkirmishSchema.HEALTH_FULL, arena.health(TARGET));
        assertTrue(bench.avatar(TARGET, SkirmishSchema.AVATAR_PROTECTION_TICKS) > 0);
        assertTrue(bench.truth().table(SkirmishSchema.OWN).holds(TARGET));
    }

    @Test
    void aHitCostsHealthAndEndsTheShot() {
        arena.faceTarget(3000, 0);
        arena.fireOnce();
        bench.steps(8);
        assertEquals(100 - PULSE.damage(), arena.health(TARGET));
        assertEquals(0, arena.shots().size());
    }

    @Test
    void aShotHitsWhoItOnlyGrazesBetweenTwoTicks() {
        // On both sides of the target the shot stops just outside of the radius.
        int middleOfAStep = Skirmish.MUZZLE_UNITS + 5 * PULSE.speedUnitsPerTick() + 240;
        arena.faceTarget(middleOfAStep, ShotSweep.HIT_RADIUS_UNITS - 6);
        arena.fireOnce();
        bench.steps(8);
        assertEquals(100 - PULSE.damage(), arena.health(TARGET));
    }

    @Test
    void aShotMissesWhoIsJustBesideItsWay() {
        arena.faceTarget(3000, ShotSweep.HIT_RADIUS_UNITS + 1);
        arena.fireOnce();
        bench.steps(PULSE.lifeTicks());
        assertEquals(100, arena.health(TARGET));
    }

    @Test
    void whoDashesOutOfTheWayIsHitIfTheyTouchedWithinTheTick() {
        arena.faceTarget(6000, 0);
        arena.fireOnce();
        bench.steps(2);
        // Seen from the target, the shot goes from (-499, -111) to (-19, -511): nearest halfway, at 405 units. Neither
        // end is within the radius, nor is any place of the shot if the target is taken to be where its dash ends.
        int shotX = arena.shots().get(0, EntityType.X);
        arena.place(TARGET, shotX + 499, START + 111);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_VY, 400);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_DASH_TICKS, 1);
        bench.step();
        assertEquals(100 - PULSE.damage(), arena.health(TARGET));
    }

    @Test
    void whoStandsBodyToBodyIsHitInTheTickOfTheShot() {
        arena.faceTarget(100, 0);
        arena.fireOnce();
        assertEquals(100 - PULSE.damage(), arena.health(TARGET));
        assertEquals(0, arena.shots().size());
    }

    @Test
    void theFirstOfTwoInLineIsHit() {
        arena.faceTarget(3000, 0);
        bench.join(2);
        arena.place(2, START + 2700, START);
        arena.unprotect(2);
        arena.fireOnce();
        bench.steps(8);
        assertEquals(100, arena.health(TARGET));
        assertEquals(100 - PULSE.damage(), arena.health(2));
    }

    @Test
    void theLastSegmentOfAShotThatEndsAtAWallStillHits() {
        arena.faceTarget(0, 0);
        arena.place(SHOOTER, SIDE_UNITS - 1400, START);
        arena.place(TARGET, SIDE_UNITS - 330, START + 400);
        arena.fireOnce();
        bench.steps(3);
        assertEquals(100 - PULSE.damage(), arena.health(TARGET));
    }

    @Test
    void nothingHurtsWhoIsProtectedButTheShotIsUsedUp() {
        arena.faceTarget(3000, 0);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_PROTECTION_TICKS, 30);
        arena.fireOnce();
        bench.steps(8);
        assertEquals(100, arena.health(TARGET));
        assertEquals(0, arena.shots().size());
        assertEquals(0, arena.own(SHOOTER, SkirmishSchema.OWN_HITS));
    }

    @Test
    void theShieldIsTakenBeforeTheHealth() {
        arena.faceTarget(3000, 0);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_SHIELD, PULSE.damage() + 3);
        arena.fireOnce();
        bench.steps(8);
        assertEquals(100, arena.health(TARGET));
        assertEquals(3, bench.avatar(TARGET, SkirmishSchema.AVATAR_SHIELD));
        arena.fireOnce();
        bench.steps(8);
        assertEquals(0, bench.avatar(TARGET, SkirmishSchema.AVATAR_SHIELD));
        assertEquals(100 - PULSE.damage() + 3, arena.health(TARGET));
    }

    @Test
    void shooterAndVictimAreToldOfAHitAndWhereItCameFrom() {
        arena.faceTarget(3000, 0);
        arena.fireOnce();
        bench.steps(8);
        assertEquals(1, arena.own(SHOOTER, SkirmishSchema.OWN_HITS));
        assertEquals(0, arena.own(SHOOTER, SkirmishSchema.OWN_HURTS));
        assertEquals(0, arena.own(TARGET, SkirmishSchema.OWN_HITS));
        assertEquals(1, arena.own(TARGET, SkirmishSchema.OWN_HURTS));
        // From the left: half a turn of 256.
        assertEquals(128, arena.own(TARGET, SkirmishSchema.OWN_HURT_ANGLE));
    }

    @Test
    void deathCountsForBothAndTakesTheAvatarAway() {
        arena.killTarget();
        assertFalse(arena.isAlive(TARGET));
        assertEquals(1, arena.roster(TARGET, SkirmishSchema.ROSTER_DEATHS));
        assertEquals(1 + SHOOTER, arena.roster(TARGET, SkirmishSchema.ROSTER_KILLER));
        assertEquals(Weapon.PULSE, arena.roster(TARGET, SkirmishSchema.ROSTER_KILL_WEAPON));
        assertEquals(0, arena.roster(TARGET, SkirmishSchema.ROSTER_SCORE));
        assertEquals(1, arena.roster(SHOOTER, SkirmishSchema.ROSTER_SCORE));
        assertEquals(0, arena.roster(SHOOTER, SkirmishSchema.ROSTER_DEATHS));
    }

    @Test
    void theDeadComeBackAfterTwoSecondsAsSomebodyNewWithAPulse() {
        arena.faceTarget(3000, 0);
        arena.arm(TARGET, Weapon.ROCKET);
        arena.killTargetAsArranged();
        assertEquals(Damage.RESPAWN_TICKS, arena.roster(TARGET, SkirmishSchema.ROSTER_RESPAWN_TICKS));
        bench.steps(Damage.RESPAWN_TICKS - 1);
        assertFalse(arena.isAlive(TARGET));
        bench.step();
        assertEquals(bench.tick(), bench.truth().avatars().birthTick(bench.avatarRow(TARGET)));
        assertEquals(100, arena.health(TARGET));
        assertEquals(Weapon.PULSE, bench.avatar(TARGET, SkirmishSchema.AVATAR_WEAPON));
        assertEquals(0, arena.own(TARGET, SkirmishSchema.OWN_AMMO));
        assertEquals(Skirmish.PROTECTION_TICKS, bench.avatar(TARGET, SkirmishSchema.AVATAR_PROTECTION_TICKS));
    }

    @Test
    void whoLeavesTakesAllAlongButTheShotsInFlight() {
        arena.faceTarget(3000, 0);
        arena.fireOnce();
        bench.leave(SHOOTER);
        assertFalse(arena.isAlive(SHOOTER));
        assertFalse(arena.roster().holds(SHOOTER));
        assertFalse(bench.truth().table(SkirmishSchema.OWN).holds(SHOOTER));
        assertEquals(1, arena.shots().size());
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_HEALTH, 10);
        bench.steps(8);
        assertFalse(arena.isAlive(TARGET));
    }

    @Test
    void whoLeavesWhileDeadDoesNotComeBack() {
        arena.killTarget();
        bench.leave(TARGET);
        bench.steps(2 * Damage.RESPAWN_TICKS);
        assertFalse(arena.isAlive(TARGET));
    }

    @Test
    void walkingDashingAndMissingNeedNoCorrection() {
        bench.join(SHOOTER);
        bench.hold(SHOOTER, SkirmishControls.held(3, 100, true));
        for (int i = 0; i < 300; i++) {
            bench.press(SHOOTER, SkirmishControls.DASH_EDGE | SkirmishControls.emoteEdge(i % 8));
            bench.step();
            assertTrue(bench.wasForeseen(), "tick " + bench.tick());
        }
    }

    @Test
    void theSameSeedAndInputsMakeTheSameMatch() {
        int seed = ThreadLocalRandom.current().nextInt();
        assertEquals(hashAfterRandomMatch(seed), hashAfterRandomMatch(seed), "seed " + seed);
        assertNotEquals(hashAfterRandomMatch(1), hashAfterRandomMatch(2));
    }

    /** Everything there is in a small match: all phases, both teams, all weapons, many rewinds. */
    private static String hashAfterRandomMatch(int seed) {
        GameOptions options = GameOptions.NONE
                .with(SkirmishOptions.MODE, SkirmishSchema.MODE_TEAMS)
                .with(SkirmishOptions.WARM_UP_SECONDS, 10)
                .with(SkirmishOptions.ROUND_SECONDS, 60);
        List<MapMarker> markers = List.of(
                new MapMarker("pickup.health", 4_000, 4_000),
                new MapMarker("pickup.shield", 6_000, 4_000),
                new MapMarker("pickup.scatter", 4_000, 6_000),
                new MapMarker("pickup.rail", 6_000, 6_000),
                new MapMarker("pickup.rocket", 8_000, 6_000));
        RulesBench match = new RulesBench(new SkirmishRulesType().with(options), SkirmishArena.cornered(markers), seed);
        SeededRandom random = new SeededRandom(seed + 1);
        boolean[] playing = new boolean[8];
        for (int i = 0; i < 3_000; i++) {
            int slot = random.nextInt(8);
            int held = random.nextInt() & ((1 << SkirmishControls.HELD_BITS) - 1);
            match.hold(slot, held | SkirmishControls.held(0, 0, true));
            match.press(slot, random.nextInt(1 << SkirmishControls.EDGE_BITS));
            match.rewind(slot, random.nextInt(33));
            if (playing[slot] && match.truth().avatars().holds(slot) && random.nextInt(10) == 0) {
                match.setAvatar(slot, SkirmishSchema.AVATAR_WEAPON, random.nextInt(Weapon.COUNT));
            }
            if (random.nextInt(100) == 0) {
                if (playing[slot]) {
                    match.leave(slot);
                } else {
                    match.join(slot);
                }
                playing[slot] = !playing[slot];
            } else {
                match.step();
            }
            match.requireFieldsToHold("seed " + seed);
        }
        return match.hash();
    }
}
