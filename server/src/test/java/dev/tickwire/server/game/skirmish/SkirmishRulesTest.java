package dev.tickwire.server.game.skirmish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.PackedName;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesBench;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class SkirmishRulesTest {
    private static final int SIDE_UNITS = 32_768;
    private static final int SHOOTER = 0;
    private static final int TARGET = 1;
    private static final int START = SIDE_UNITS / 2;
    private static final int AIM_RIGHT = SkirmishControls.held(0, 0, false);
    private static final int FIRE_RIGHT = SkirmishControls.held(0, 0, true);

    private final RulesBench bench = new RulesBench(new SkirmishRulesType(), cornered(), 3);

    @Test
    void aNewcomerIsOnTheRosterAndOnTheMap() {
        bench.join(TARGET);
        EntityTable roster = roster();
        assertEquals("player1", PackedName.read(roster, roster.rowOf(TARGET), SkirmishSchema.ROSTER_NAME));
        assertEquals(1, roster(TARGET, SkirmishSchema.ROSTER_BOT));
        assertEquals(SkirmishSchema.HEALTH_FULL, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
        assertTrue(bench.avatar(TARGET, SkirmishSchema.AVATAR_PROTECTION_TICKS) > 0);
        assertTrue(bench.truth().table(SkirmishSchema.OWN).holds(TARGET));
    }

    @Test
    void aNewcomerAppearsAtThePlaceFarthestFromTheOthers() {
        bench.join(0);
        bench.setAvatar(0, EntityType.X, 4000);
        bench.setAvatar(0, EntityType.Y, 4000);
        bench.join(1);
        assertEquals(SIDE_UNITS - 2000, bench.avatar(1, EntityType.X));
        assertEquals(SIDE_UNITS - 2000, bench.avatar(1, EntityType.Y));
    }

    @Test
    void aHitCostsHealthAndEndsTheShot() {
        faceTarget(3000, 0);
        fireOnce();
        bench.steps(8);
        assertEquals(80, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
        assertEquals(0, shots().size());
    }

    @Test
    void aShotHitsWhoItOnlyGrazesBetweenTwoTicks() {
        // On both sides of the target the shot stops just outside of the radius.
        int middleOfAStep = Skirmish.MUZZLE_UNITS + 5 * Weapon.of(Weapon.PULSE).speedUnitsPerTick() + 240;
        faceTarget(middleOfAStep, ShotSweep.HIT_RADIUS_UNITS - 6);
        fireOnce();
        bench.steps(8);
        assertEquals(80, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
    }

    @Test
    void aShotMissesWhoIsJustBesideItsWay() {
        faceTarget(3000, ShotSweep.HIT_RADIUS_UNITS + 1);
        fireOnce();
        bench.steps(Weapon.of(Weapon.PULSE).lifeTicks());
        assertEquals(100, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
    }

    @Test
    void whoDashesOutOfTheWayIsHitIfTheyTouchedWithinTheTick() {
        faceTarget(6000, 0);
        fireOnce();
        bench.steps(2);
        // Seen from the target, the shot goes from (-499, -111) to (-19, -511): nearest halfway, at 405 units. Neither
        // end is within the radius, nor is any place of the shot if the target is taken to be where its dash ends.
        int shotX = shots().get(0, EntityType.X);
        place(TARGET, shotX + 499, START + 111);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_VY, 400);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_DASH_TICKS, 1);
        bench.step();
        assertEquals(80, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
    }

    @Test
    void whoStandsBodyToBodyIsHitInTheTickOfTheShot() {
        faceTarget(100, 0);
        fireOnce();
        assertEquals(80, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
        assertEquals(0, shots().size());
    }

    @Test
    void theFirstOfTwoInLineIsHit() {
        faceTarget(3000, 0);
        bench.join(2);
        place(2, START + 2700, START);
        unprotect(2);
        fireOnce();
        bench.steps(8);
        assertEquals(100, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
        assertEquals(80, bench.avatar(2, SkirmishSchema.AVATAR_HEALTH));
    }

    @Test
    void theLastSegmentOfAShotThatEndsAtAWallStillHits() {
        bench.join(SHOOTER);
        bench.join(TARGET);
        unprotect(TARGET);
        place(SHOOTER, SIDE_UNITS - 1400, START);
        place(TARGET, SIDE_UNITS - 330, START + 400);
        fireOnce();
        bench.steps(3);
        assertEquals(80, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
    }

    @Test
    void nothingHurtsWhoIsProtectedButTheShotIsUsedUp() {
        faceTarget(3000, 0);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_PROTECTION_TICKS, 30);
        fireOnce();
        bench.steps(8);
        assertEquals(100, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
        assertEquals(0, shots().size());
    }

    @Test
    void deathCountsForBothAndTakesTheAvatarAway() {
        killTarget();
        assertFalse(bench.truth().avatars().holds(TARGET));
        assertEquals(1, roster(TARGET, SkirmishSchema.ROSTER_DEATHS));
        assertEquals(1 + SHOOTER, roster(TARGET, SkirmishSchema.ROSTER_KILLER));
        assertEquals(0, roster(TARGET, SkirmishSchema.ROSTER_SCORE));
        assertEquals(1, roster(SHOOTER, SkirmishSchema.ROSTER_SCORE));
        assertEquals(0, roster(SHOOTER, SkirmishSchema.ROSTER_DEATHS));
    }

    @Test
    void theDeadComeBackAfterTwoSecondsAsSomebodyNew() {
        killTarget();
        assertEquals(SkirmishRules.RESPAWN_TICKS, roster(TARGET, SkirmishSchema.ROSTER_RESPAWN_TICKS));
        bench.steps(SkirmishRules.RESPAWN_TICKS - 1);
        assertFalse(bench.truth().avatars().holds(TARGET));
        bench.step();
        assertEquals(bench.tick(), bench.truth().avatars().birthTick(bench.avatarRow(TARGET)));
        assertEquals(100, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
        assertEquals(Skirmish.PROTECTION_TICKS, bench.avatar(TARGET, SkirmishSchema.AVATAR_PROTECTION_TICKS));
    }

    @Test
    void whoLeavesTakesAllAlongButTheShotsInFlight() {
        faceTarget(3000, 0);
        fireOnce();
        bench.leave(SHOOTER);
        assertFalse(bench.truth().avatars().holds(SHOOTER));
        assertFalse(roster().holds(SHOOTER));
        assertFalse(bench.truth().table(SkirmishSchema.OWN).holds(SHOOTER));
        assertEquals(1, shots().size());
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_HEALTH, 10);
        bench.steps(8);
        assertFalse(bench.truth().avatars().holds(TARGET));
    }

    @Test
    void whoLeavesWhileDeadDoesNotComeBack() {
        killTarget();
        bench.leave(TARGET);
        bench.steps(2 * SkirmishRules.RESPAWN_TICKS);
        assertFalse(bench.truth().avatars().holds(TARGET));
    }

    @Test
    void aRoundLastsFiveMinutesAndTheNextOneStartsAfresh() {
        killTarget();
        assertEquals(SkirmishSchema.PHASE_RUNNING, clock(SkirmishSchema.CLOCK_PHASE));
        bench.steps(1 + SkirmishRules.ROUND_TICKS - bench.tick());
        assertEquals(SkirmishSchema.PHASE_PODIUM, clock(SkirmishSchema.CLOCK_PHASE));
        assertEquals(1, roster(SHOOTER, SkirmishSchema.ROSTER_SCORE));
        bench.hold(SHOOTER, FIRE_RIGHT);
        bench.steps(SkirmishRules.INTERMISSION_TICKS - 1);
        assertEquals(1, roster(SHOOTER, SkirmishSchema.ROSTER_SCORE));
        assertTrue(shots().size() > 0);
        bench.step();
        assertEquals(SkirmishSchema.PHASE_RUNNING, clock(SkirmishSchema.CLOCK_PHASE));
        assertEquals(SkirmishRules.ROUND_TICKS, clock(SkirmishSchema.CLOCK_TICKS_LEFT));
        assertEquals(0, roster(SHOOTER, SkirmishSchema.ROSTER_SCORE));
        assertEquals(0, roster(TARGET, SkirmishSchema.ROSTER_DEATHS));
        assertEquals(0, shots().size());
        assertEquals(2, bench.truth().avatars().size());
        assertEquals(bench.tick(), bench.truth().avatars().birthTick(bench.avatarRow(SHOOTER)));
    }

    @Test
    void theDeadAreBackWhenARoundStarts() {
        faceTarget(100, 0);
        bench.steps(SkirmishRules.ROUND_TICKS + SkirmishRules.INTERMISSION_TICKS - bench.tick() - 1);
        bench.truth().avatars().end(bench.avatarRow(TARGET));
        roster().set(roster().rowOf(TARGET), SkirmishSchema.ROSTER_RESPAWN_TICKS, 50);
        bench.steps(2);
        assertEquals(SkirmishSchema.PHASE_RUNNING, clock(SkirmishSchema.CLOCK_PHASE));
        assertTrue(bench.truth().avatars().holds(TARGET));
    }

    @Test
    void nobodyIsHurtBetweenRounds() {
        bench.steps(SkirmishRules.ROUND_TICKS);
        assertEquals(SkirmishSchema.PHASE_PODIUM, clock(SkirmishSchema.CLOCK_PHASE));
        faceTarget(1000, 0);
        fireOnce();
        bench.steps(5);
        assertEquals(100, bench.avatar(TARGET, SkirmishSchema.AVATAR_HEALTH));
        assertEquals(0, shots().size());
    }

    @Test
    void walkingDashingAndMissingNeedNoCorrection() {
        bench.join(SHOOTER);
        bench.hold(SHOOTER, SkirmishControls.held(3, 100, true));
        for (int i = 0; i < 300; i++) {
            bench.press(SHOOTER, SkirmishControls.DASH_EDGE);
            bench.step();
            assertTrue(bench.wasForeseen(), "tick " + bench.tick());
        }
    }

    @Test
    void aMapWithoutSpawnPlacesOffersItsFreeTiles() {
        SpawnPlaces places = new SpawnPlaces(TileMap.open(SIDE_UNITS, SIDE_UNITS));
        assertTrue(places.count() > 8 && places.count() <= 64, places.count() + " places");
    }

    @Test
    void theSameSeedAndInputsMakeTheSameMatch() {
        int seed = ThreadLocalRandom.current().nextInt();
        assertEquals(hashAfterRandomMatch(seed), hashAfterRandomMatch(seed), "seed " + seed);
        assertNotEquals(hashAfterRandomMatch(1), hashAfterRandomMatch(2));
    }

    private static String hashAfterRandomMatch(int seed) {
        RulesBench match = new RulesBench(new SkirmishRulesType(), cornered(), seed);
        SeededRandom random = new SeededRandom(seed + 1);
        boolean[] playing = new boolean[8];
        for (int i = 0; i < 3_000; i++) {
            int slot = random.nextInt(8);
            int held = random.nextInt() & ((1 << SkirmishControls.HELD_BITS) - 1);
            match.hold(slot, held | SkirmishControls.held(0, 0, true));
            match.press(slot, random.nextInt(2));
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

    private void killTarget() {
        faceTarget(3000, 0);
        bench.setAvatar(TARGET, SkirmishSchema.AVATAR_HEALTH, SkirmishRules.DAMAGE);
        fireOnce();
        while (bench.truth().avatars().holds(TARGET)) {
            bench.step();
        }
    }

    /** Two avatars, the second without protection and so far to the right of and below the first, who aims right. */
    private void faceTarget(int rightUnits, int belowUnits) {
        bench.join(SHOOTER);
        bench.join(TARGET);
        unprotect(TARGET);
        place(SHOOTER, START, START);
        place(TARGET, START + rightUnits, START + belowUnits);
    }

    private void place(int slot, int x, int y) {
        bench.setAvatar(slot, EntityType.X, x);
        bench.setAvatar(slot, EntityType.Y, y);
    }

    private void unprotect(int slot) {
        bench.setAvatar(slot, SkirmishSchema.AVATAR_PROTECTION_TICKS, 0);
    }

    private void fireOnce() {
        bench.hold(SHOOTER, FIRE_RIGHT);
        bench.step();
        bench.hold(SHOOTER, AIM_RIGHT);
    }

    private EntityTable shots() {
        return bench.truth().table(SkirmishSchema.PROJECTILE);
    }

    private EntityTable roster() {
        return bench.truth().table(SkirmishSchema.ROSTER);
    }

    private int roster(int slot, int field) {
        return roster().get(roster().rowOf(slot), field);
    }

    private int clock(int field) {
        return bench.truth().table(SkirmishSchema.CLOCK).get(0, field);
    }

    /** An open square with a spawn place near each corner. */
    private static TileMap cornered() {
        int tiles = SIDE_UNITS / 1024;
        int near = 2000;
        int far = SIDE_UNITS - 2000;
        return new TileMap(
                "cornered",
                SIDE_UNITS,
                SIDE_UNITS,
                1024,
                new byte[tiles * tiles],
                new int[] {near, far, near, far},
                new int[] {near, near, far, far},
                List.of());
    }
}
