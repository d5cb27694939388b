package dev.tickwire.server.game.provingground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.game.provingground.ProvingGroundSchema;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesBench;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class ProvingGroundRulesTest {
    private static final int SIDE_UNITS = 128_000;
    private static final int SHOOTER = 0;
    private static final int TARGET = 1;
    private static final int START_X = 50_000;
    private static final int START_Y = 60_000;

    private final RulesBench bench = benchOf(SIDE_UNITS, 5);

    @Test
    void aNewcomerStandsOnTheMapInFullHealth() {
        bench.join(SHOOTER);
        assertEquals(ProvingGroundSchema.HEALTH_FULL, bench.avatar(SHOOTER, ProvingGroundSchema.AVATAR_HEALTH));
        assertEquals(0, bench.avatar(SHOOTER, ProvingGroundSchema.AVATAR_MOVING));
        bench.requireFieldsToHold("after joining");
    }

    @Test
    void aShotHitsWhoIsWithinTheRadiusAfterItsMove() {
        faceTarget(480 + ProvingGroundRules.HIT_RADIUS_UNITS);
        fire();
        assertEquals(100, bench.avatar(TARGET, ProvingGroundSchema.AVATAR_HEALTH));
        bench.step();
        assertEquals(80, bench.avatar(TARGET, ProvingGroundSchema.AVATAR_HEALTH));
        assertEquals(0, shots().size());
    }

    @Test
    void aShotMissesWhoIsOneUnitFartherAway() {
        faceTarget(480);
        bench.setAvatar(TARGET, EntityType.Y, START_Y + ProvingGroundRules.HIT_RADIUS_UNITS + 1);
        fire();
        bench.steps(29);
        assertEquals(100, bench.avatar(TARGET, ProvingGroundSchema.AVATAR_HEALTH));
        assertEquals(1, shots().size());
    }

    @Test
    void theShooterIsNotHitByTheOwnShot() {
        bench.join(SHOOTER);
        bench.hold(SHOOTER, ProvingGroundControls.walk(0));
        fire();
        bench.steps(10);
        assertEquals(100, bench.avatar(SHOOTER, ProvingGroundSchema.AVATAR_HEALTH));
    }

    @Test
    void atNoHealthTheVictimGoesOnElsewhereAndTheShooterScores() {
        faceTarget(480);
        bench.setAvatar(TARGET, ProvingGroundSchema.AVATAR_HEALTH, 20);
        int birthTick = bench.truth().avatars().birthTick(bench.avatarRow(TARGET));
        fire();
        bench.step();
        assertEquals(100, bench.avatar(TARGET, ProvingGroundSchema.AVATAR_HEALTH));
        assertNotEquals(START_X + 480, bench.avatar(TARGET, EntityType.X));
        assertEquals(birthTick, bench.truth().avatars().birthTick(bench.avatarRow(TARGET)));
        assertEquals(1, bench.avatar(SHOOTER, ProvingGroundSchema.AVATAR_SCORE));
        bench.requireFieldsToHold("after a kill");
    }

    @Test
    void whoLeavesIsGoneButTheShotFliesOn() {
        faceTarget(480 * 3);
        fire();
        bench.leave(SHOOTER);
        assertFalse(bench.truth().avatars().holds(SHOOTER));
        bench.steps(2);
        assertEquals(80, bench.avatar(TARGET, ProvingGroundSchema.AVATAR_HEALTH));
    }

    @Test
    void walkingStraightNeedsNoCorrection() {
        bench.join(SHOOTER);
        bench.hold(SHOOTER, ProvingGroundControls.walk(12_345));
        for (int i = 0; i < 100; i++) {
            bench.step();
            assertTrue(bench.wasForeseen());
        }
    }

    @Test
    void theSameSeedAndInputsMakeTheSameMatch() {
        int seed = ThreadLocalRandom.current().nextInt();
        assertEquals(hashAfterRandomMatch(seed), hashAfterRandomMatch(seed), "seed " + seed);
        assertNotEquals(hashAfterRandomMatch(1), hashAfterRandomMatch(2));
    }

    @Test
    void theGridFindsSomebodyExactlyWhenSomebodyIsThere() {
        int seed = ThreadLocalRandom.current().nextInt();
        SeededRandom random = new SeededRandom(seed);
        int side = 20_000;
        for (int round = 0; round < 50; round++) {
            RulesBench world = benchOf(side, random.nextInt());
            EntityTable avatars = world.truth().avatars();
            for (int slot = 0; slot < 60; slot++) {
                int row = avatars.spawn(slot, 1);
                avatars.set(row, EntityType.X, random.nextInt(side));
                avatars.set(row, EntityType.Y, random.nextInt(side));
                if (random.nextInt(10) == 0) {
                    avatars.end(row);
                }
            }
            AvatarGrid grid = new AvatarGrid(world.shared().map());
            grid.index(avatars);
            for (int i = 0; i < 200; i++) {
                int x = random.nextInt(side);
                int y = random.nextInt(side);
                int except = random.nextInt(60);
                int found = grid.firstWithin(avatars, x, y, 384, except);
                assertEquals(anyWithin(avatars, x, y, except), found != AvatarGrid.NOBODY, "seed " + seed);
                if (found != AvatarGrid.NOBODY) {
                    assertTrue(isWithin(avatars, found, x, y) && avatars.id(found) != except, "seed " + seed);
                }
            }
        }
    }

    private static boolean anyWithin(EntityTable avatars, int x, int y, int except) {
        for (int row = 0; row < avatars.size(); row++) {
            if (!avatars.isEnded(row) && avatars.id(row) != except && isWithin(avatars, row, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(EntityTable avatars, int row, int x, int y) {
        return Math.hypot(avatars.get(row, EntityType.X) - x, avatars.get(row, EntityType.Y) - y) <= 384;
    }

    private static String hashAfterRandomMatch(int seed) {
        RulesBench match = benchOf(16_000, seed);
        SeededRandom random = new SeededRandom(seed + 1);
        for (int slot = 0; slot < 12; slot++) {
            match.join(slot);
        }
        for (int i = 0; i < 2_000; i++) {
            int slot = random.nextInt(12);
            match.hold(slot, ProvingGroundControls.walk(random.nextInt()));
            match.press(random.nextInt(12), ProvingGroundControls.FIRE_EDGE);
            match.step();
            match.requireFieldsToHold("seed " + seed);
        }
        return match.hash();
    }

    /** Two avatars that stand still, the second straight to the right of the first, who faces it. */
    private void faceTarget(int distanceUnits) {
        bench.join(SHOOTER);
        bench.join(TARGET);
        bench.setAvatar(SHOOTER, EntityType.X, START_X);
        bench.setAvatar(SHOOTER, EntityType.Y, START_Y);
        bench.setAvatar(TARGET, EntityType.X, START_X + distanceUnits);
        bench.setAvatar(TARGET, EntityType.Y, START_Y);
    }

    private void fire() {
        bench.press(SHOOTER, ProvingGroundControls.FIRE_EDGE);
        bench.step();
    }

    private EntityTable shots() {
        return bench.truth().table(ProvingGroundSchema.PROJECTILE);
    }

    private static RulesBench benchOf(int sideUnits, int seed) {
        return new RulesBench(new ProvingGroundRulesType(), TileMap.open(sideUnits, sideUnits), seed);
    }
}
