package dev.tickwire.game.skirmish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.DelegatingGame;
import dev.tickwire.game.GameBench;
import dev.tickwire.game.GoldenRun;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class SkirmishShotsTest {
    private static final int SIDE_UNITS = 65_536;
    private static final int MIDDLE = SIDE_UNITS / 2;
    private static final int FIRE_RIGHT = SkirmishControls.held(0, 0, true);
    private static final int NO_FIRE = SkirmishControls.held(0, 0, false);

    private static final Weapon PULSE = Weapon.of(Weapon.PULSE);

    private final GameBench bench = benchAt(MIDDLE);
    private final EntityTable shots = bench.table(SkirmishSchema.PROJECTILE);

    @Test
    void aHeldTriggerFiresAtTheWeaponsRate() {
        int fired = 0;
        for (int i = 0; i < 5 * PULSE.cooldownTicks(); i++) {
            fired += bench.step(FIRE_RIGHT, 0).size();
        }
        assertEquals(5, fired);
    }

    @Test
    void aShotIsFirstSeenAtTheMuzzle() {
        assertEquals(List.of(List.of(SkirmishSchema.FIRE, 0)), bench.step(FIRE_RIGHT, 0));
        assertEquals(MIDDLE + Skirmish.MUZZLE_UNITS, shots.get(0, EntityType.X));
        assertEquals(MIDDLE, shots.get(0, EntityType.Y));
    }

    @Test
    void aShotFliesStraightForASecond() {
        bench.step(FIRE_RIGHT, 0);
        bench.steps(29, NO_FIRE);
        assertEquals(MIDDLE + Skirmish.MUZZLE_UNITS + 29 * PULSE.speedUnitsPerTick(), shots.get(0, EntityType.X));
        bench.step(NO_FIRE, 0);
        assertEquals(0, shots.size());
    }

    @Test
    void theMuzzleDoesNotReachThroughAWall() {
        GameBench atWall = benchAt(SIDE_UNITS - Skirmish.AVATAR_HALF_EXTENT_UNITS);
        atWall.step(FIRE_RIGHT, 0);
        assertEquals(SIDE_UNITS - 1, atWall.table(SkirmishSchema.PROJECTILE).get(0, EntityType.X));
        atWall.step(NO_FIRE, 0);
        assertEquals(0, atWall.table(SkirmishSchema.PROJECTILE).size());
    }

    @Test
    void theFirstShotGivesUpTheProtection() {
        bench.step(NO_FIRE, 0);
        assertEquals(Skirmish.PROTECTION_TICKS - 1, bench.avatar(SkirmishSchema.AVATAR_PROTECTION_TICKS));
        bench.step(FIRE_RIGHT, 0);
        assertEquals(0, bench.avatar(SkirmishSchema.AVATAR_PROTECTION_TICKS));
    }

    @Test
    void protectionRunsOutByItself() {
        bench.steps(Skirmish.PROTECTION_TICKS - 1, NO_FIRE);
        assertEquals(1, bench.avatar(SkirmishSchema.AVATAR_PROTECTION_TICKS));
        bench.steps(5, NO_FIRE);
        assertEquals(0, bench.avatar(SkirmishSchema.AVATAR_PROTECTION_TICKS));
    }

    @Test
    void aMapTooLargeForItsCoordinatesIsRefused() {
        TileMap large = TileMap.open(SkirmishSchema.SIDE_UNITS_MAX + 1, 1000);
        assertThrows(IllegalArgumentException.class, () -> new Skirmish(large));
    }

    @Test
    void shotsAreNeverInWallsAndEndOnlyThereOrOfAge() {
        int seed = ThreadLocalRandom.current().nextInt();
        int[] endedAtWall = new int[1];
        GoldenRun run = new GoldenRun(
                DelegatingGame.wrapping(new SkirmishType(), original -> new DelegatingGame(original) {
                    @Override
                    public void advance(EntityTable table, int fromRow, int toRow, int tick) {
                        super.advance(table, fromRow, toRow, tick);
                        if (table.type().index() != SkirmishSchema.PROJECTILE) {
                            return;
                        }
                        for (int row = fromRow; row < toRow; row++) {
                            String where = "seed " + seed + ", tick " + tick;
                            int x = table.get(row, EntityType.X);
                            int y = table.get(row, EntityType.Y);
                            assertFalse(map().isSolidAt(x, y), where);
                            if (table.id(row) == (1 << table.type().idBits()) - 1) {
                                // What was there from the start was not fired.
                                continue;
                            }
                            int kind = table.get(row, SkirmishSchema.PROJECTILE_KIND);
                            boolean goesOff = kind == SkirmishSchema.KIND_BLAST
                                    && table.get(row, SkirmishSchema.PROJECTILE_FADE_TICKS)
                                            == Skirmish.BLAST_FADE_TICKS;
                            if (kind == SkirmishSchema.KIND_BLAST && !goesOff) {
                                continue;
                            }
                            int ageTicks = tick - table.birthTick(row);
                            int lifeTicks = Weapon.of(Flight.weaponOf(kind)).lifeTicks();
                            assertTrue(ageTicks <= lifeTicks, where);
                            if (ageTicks == lifeTicks) {
                                assertTrue(goesOff || table.isEnded(row), where);
                            } else if (goesOff || table.isEnded(row)) {
                                assertTrue(isBesideWall(map(), x, y), where);
                                endedAtWall[0]++;
                            }
                        }
                    }
                }),
                seed);
        run.run(10_000);
        assertTrue(endedAtWall[0] > 100, endedAtWall[0] + " shots ended at walls (seed " + seed + ")");
    }

    private static boolean isBesideWall(TileMap map, int x, int y) {
        // A flight visits every unit of its longer axis, so its last free point touches the wall, if only at a corner.
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (map.isSolidAt(x + dx, y + dy)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static GameBench benchAt(int x) {
        return new GameBench(new SkirmishType(), TileMap.open(SIDE_UNITS, SIDE_UNITS), x, MIDDLE);
    }
}
