package dev.tickwire.game.skirmish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.DelegatingGame;
import dev.tickwire.game.GameBench;
import dev.tickwire.game.GoldenRun;
import dev.tickwire.map.TileCollision;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class SkirmishMovementTest {
    private static final int MIDDLE = 32_768;
    private static final int RIGHT = SkirmishControls.held(1, 0, false);
    private static final int NONE = SkirmishControls.held(0, 0, false);

    private final GameBench bench = bench();

    @Test
    void anAvatarNeedsSomeTicksToGetGoing() {
        bench.steps(1, RIGHT);
        assertTrue(bench.avatar(SkirmishSchema.AVATAR_VX) < SkirmishMovement.WALK_UNITS_PER_TICK / 2);
        bench.steps(20, RIGHT);
        assertEquals(SkirmishMovement.WALK_UNITS_PER_TICK, bench.avatar(SkirmishSchema.AVATAR_VX));
    }

    @Test
    void anAvatarComesToAFullStopSoonAfterItsKeysAreUp() {
        bench.steps(30, RIGHT);
        bench.steps(1, NONE);
        assertTrue(bench.avatar(SkirmishSchema.AVATAR_VX) > SkirmishMovement.WALK_UNITS_PER_TICK / 2);
        bench.steps(24, NONE);
        assertEquals(0, bench.avatar(SkirmishSchema.AVATAR_VX));
    }

    @Test
    void everyDirectionIsAsFastAsAnyOtherToOneUnit() {
        for (int direction = 1; direction <= SkirmishControls.DIRECTIONS; direction++) {
            GameBench walk = bench();
            walk.steps(30, SkirmishControls.held(direction, 0, false));
            double speed = Math.hypot(walk.avatar(SkirmishSchema.AVATAR_VX), walk.avatar(SkirmishSchema.AVATAR_VY));
            assertEquals(SkirmishMovement.WALK_UNITS_PER_TICK, speed, 1, "direction " + direction);
        }
    }

    @Test
    void walkingStraightOnAsksForNothing() {
        bench.step(RIGHT, 0);
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of(), bench.step(RIGHT, 0));
        }
    }

    @Test
    void aTurnIsOneAction() {
        bench.step(RIGHT, 0);
        assertEquals(List.of(List.of(SkirmishSchema.MOVE, 7)), bench.step(SkirmishControls.held(7, 0, false), 0));
    }

    @Test
    void aDashIsFasterThanAWalkAndSoonOver() {
        bench.steps(30, RIGHT);
        int x = bench.avatar(EntityType.X);
        assertEquals(List.of(List.of(SkirmishSchema.DASH, 0)), bench.step(RIGHT, SkirmishControls.DASH_EDGE));
        bench.steps(SkirmishMovement.DASH_TICKS - 1, RIGHT);
        assertEquals(
                x + SkirmishMovement.DASH_TICKS * SkirmishMovement.DASH_UNITS_PER_TICK, bench.avatar(EntityType.X));
        assertEquals(0, bench.avatar(SkirmishSchema.AVATAR_DASH_TICKS));
        bench.steps(20, RIGHT);
        assertEquals(SkirmishMovement.WALK_UNITS_PER_TICK, bench.avatar(SkirmishSchema.AVATAR_VX));
    }

    @Test
    void whoStandsDashesAlongTheAim() {
        bench.step(SkirmishControls.held(0, 256, false), SkirmishControls.DASH_EDGE);
        assertEquals(0, bench.avatar(SkirmishSchema.AVATAR_VX));
        assertEquals(SkirmishMovement.DASH_UNITS_PER_TICK, bench.avatar(SkirmishSchema.AVATAR_VY));
    }

    @Test
    void theNextDashHasToWaitForItsCooldown() {
        bench.step(RIGHT, SkirmishControls.DASH_EDGE);
        for (int i = 1; i < Skirmish.DASH_COOLDOWN_TICKS; i++) {
            assertEquals(List.of(), bench.step(RIGHT, SkirmishControls.DASH_EDGE));
        }
        assertEquals(List.of(List.of(SkirmishSchema.DASH, 0)), bench.step(RIGHT, SkirmishControls.DASH_EDGE));
    }

    @Test
    void aWallStopsOneAxisAndLetsTheOtherSlide() {
        GameBench atWall = new GameBench(new SkirmishType(), TileMap.open(65_536, 65_536), 64_000, MIDDLE);
        atWall.steps(60, SkirmishControls.held(4, 0, false));
        assertEquals(65_536 - Skirmish.AVATAR_HALF_EXTENT_UNITS, atWall.avatar(EntityType.X));
        assertEquals(0, atWall.avatar(SkirmishSchema.AVATAR_VX));
        assertTrue(atWall.avatar(EntityType.Y) > MIDDLE + 4000);
    }

    @Test
    void silenceStopsTheAvatarAndTheTriggerButKeepsTheAim() {
        assertEquals(
                SkirmishControls.held(0, 700, false), bench.game().neutralHeld(SkirmishControls.held(5, 700, true)));
    }

    @Test
    void aDirectionThatOnlyTheWireCanHoldLeadsNowhere() {
        EntityTable avatars = bench.world().avatars();
        for (int direction = SkirmishControls.DIRECTIONS + 1;
                direction < 1 << SkirmishSchema.DIRECTION_BITS;
                direction++) {
            avatars.set(0, SkirmishSchema.AVATAR_DIRECTION, direction);
            bench.game().advance(avatars, 0, 1, 1);
            assertEquals(MIDDLE, bench.avatar(EntityType.X));
            assertEquals(MIDDLE, bench.avatar(EntityType.Y));
        }
    }

    @Test
    void noAvatarIsEverInAWall() {
        int seed = ThreadLocalRandom.current().nextInt();
        TileCollision collision = new TileCollision();
        GoldenRun run = new GoldenRun(
                DelegatingGame.wrapping(new SkirmishType(), original -> new DelegatingGame(original) {
                    @Override
                    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                        super.advance(table, fromRow, toRow, tick);
                        if (table.type().index() != SkirmishSchema.AVATAR) {
                            return;
                        }
                        for (int row = fromRow; row < toRow; row++) {
                            int x = table.get(row, EntityType.X);
                            int y = table.get(row, EntityType.Y);
                            assertTrue(
                                    collision.isFreeBox(map(), x, y, Skirmish.AVATAR_HALF_EXTENT_UNITS),
                                    () -> "seed " + seed + ", tick " + tick + ": " + x + ", " + y);
                        }
                    }
                }),
                seed);
        run.run(10_000);
    }

    private static GameBench bench() {
        return new GameBench(new SkirmishType(), TileMap.open(65_536, 65_536), MIDDLE, MIDDLE);
    }
}
