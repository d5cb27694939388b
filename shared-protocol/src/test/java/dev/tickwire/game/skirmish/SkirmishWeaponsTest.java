package dev.tickwire.game.skirmish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.GameBench;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkirmishWeaponsTest {
    private static final int SIDE_UNITS = 65_536;
    private static final int MIDDLE = SIDE_UNITS / 2;
    private static final int FIRE_RIGHT = SkirmishControls.held(0, 0, true);
    private static final int NO_FIRE = SkirmishControls.held(0, 0, false);

    private final GameBench bench = benchAt(MIDDLE);
    private final EntityTable shots = bench.table(SkirmishSchema.PROJECTILE);
    private final EntityTable beams = bench.table(SkirmishSchema.BEAM);

    @Test
    void theScatterFiresAFanWhoseMiddleIsTheAim() {
        arm(bench, Weapon.SCATTER, 5);
        bench.step(FIRE_RIGHT, 0);
        int spread = Weapon.of(Weapon.SCATTER).spreadAim();
        assertEquals(6, shots.size());
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            int aim = shots.get(i, SkirmishSchema.PROJECTILE_ANGLE);
            int off = aim < 512 ? aim : aim - 1024;
            sum += off;
            assertEquals((2 * i - 5) * spread / 2, off);
            assertEquals(SkirmishSchema.KIND_PELLET, shots.get(i, SkirmishSchema.PROJECTILE_KIND));
        }
        assertEquals(0, sum);
        bench.steps(Weapon.of(Weapon.SCATTER).lifeTicks(), NO_FIRE);
        assertEquals(0, shots.size());
    }

    @Test
    void theRailLeavesABeamAsLongAsItsRange() {
        arm(bench, Weapon.RAIL, 5);
        bench.step(FIRE_RIGHT, 0);
        assertEquals(0, shots.size());
        assertEquals(1, beams.size());
        assertEquals(MIDDLE + Skirmish.MUZZLE_UNITS, beams.get(0, EntityType.X));
        assertEquals(Weapon.of(Weapon.RAIL).rangeUnits(), beams.get(0, SkirmishSchema.BEAM_LENGTH));
    }

    @Test
    void aWallCutsTheBeamShort() {
        GameBench near = benchAt(SIDE_UNITS - 3_000);
        arm(near, Weapon.RAIL, 5);
        near.step(FIRE_RIGHT, 0);
        EntityTable nearBeams = near.table(SkirmishSchema.BEAM);
        assertEquals(3_000 - 1 - Skirmish.MUZZLE_UNITS, nearBeams.get(0, SkirmishSchema.BEAM_LENGTH));
    }

    @Test
    void aBeamFadesByItself() {
        arm(bench, Weapon.RAIL, 5);
        bench.step(FIRE_RIGHT, 0);
        bench.steps(Skirmish.BEAM_FADE_TICKS - 2, NO_FIRE);
        assertEquals(1, beams.size());
        bench.step(NO_FIRE, 0);
        assertEquals(0, beams.size());
    }

    @Test
    void aRocketGoesOffAtTheWallAndItsBlastFadesThere() {
        GameBench near = benchAt(SIDE_UNITS - 1_200);
        arm(near, Weapon.ROCKET, 5);
        near.step(FIRE_RIGHT, 0);
        EntityTable rockets = near.table(SkirmishSchema.PROJECTILE);
        near.steps(3, NO_FIRE);
        assertEquals(SkirmishSchema.KIND_BLAST, rockets.get(0, SkirmishSchema.PROJECTILE_KIND));
        assertEquals(Skirmish.BLAST_FADE_TICKS, rockets.get(0, SkirmishSchema.PROJECTILE_FADE_TICKS));
        assertEquals(SIDE_UNITS - 1, rockets.get(0, EntityType.X));
        near.steps(Skirmish.BLAST_FADE_TICKS - 1, NO_FIRE);
        assertEquals(1, rockets.size());
        assertEquals(SIDE_UNITS - 1, rockets.get(0, EntityType.X));
        near.step(NO_FIRE, 0);
        assertEquals(0, rockets.size());
    }

    @Test
    void aRocketGoesOffOfAge() {
        arm(bench, Weapon.ROCKET, 5);
        bench.step(FIRE_RIGHT, 0);
        bench.steps(Weapon.of(Weapon.ROCKET).lifeTicks() - 1, NO_FIRE);
        assertEquals(SkirmishSchema.KIND_ROCKET, shots.get(0, SkirmishSchema.PROJECTILE_KIND));
        bench.step(NO_FIRE, 0);
        assertEquals(SkirmishSchema.KIND_BLAST, shots.get(0, SkirmishSchema.PROJECTILE_KIND));
    }

    @Test
    void eachWeaponHasItsRate() {
        for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
            GameBench each = benchAt(MIDDLE);
            arm(each, weapon, 63);
            int fired = 0;
            for (int i = 0; i < 3 * Weapon.of(weapon).cooldownTicks(); i++) {
                fired += each.step(FIRE_RIGHT, 0).size();
            }
            assertEquals(3, fired, "weapon " + weapon);
        }
    }

    @Test
    void afterTheLastShotThePulseIsBackInHand() {
        arm(bench, Weapon.ROCKET, 2);
        assertEquals(List.of(List.of(SkirmishSchema.FIRE, 0)), bench.step(FIRE_RIGHT, 0));
        assertEquals(1, own(SkirmishSchema.OWN_AMMO));
        bench.steps(Weapon.of(Weapon.ROCKET).cooldownTicks() - 1, NO_FIRE);
        assertEquals(
                List.of(List.of(SkirmishSchema.FIRE, 0), List.of(SkirmishSchema.SWITCH, Weapon.PULSE)),
                bench.step(FIRE_RIGHT, 0));
        assertEquals(Weapon.PULSE, bench.avatar(SkirmishSchema.AVATAR_WEAPON));
        assertEquals(2, shots.size());
        assertTrue(own(SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS)
                > Weapon.of(Weapon.PULSE).cooldownTicks());
    }

    @Test
    void thePulseNeverRunsOut() {
        for (int i = 0; i < 1_000; i++) {
            bench.step(FIRE_RIGHT, 0);
        }
        assertEquals(Weapon.PULSE, bench.avatar(SkirmishSchema.AVATAR_WEAPON));
        assertTrue(shots.size() > 3);
    }

    @Test
    void anEmoteShowsForAWhile() {
        bench.step(NO_FIRE, SkirmishControls.emoteEdge(5));
        bench.steps(Skirmish.EMOTE_TICKS - 2, NO_FIRE);
        assertEquals(5, bench.avatar(SkirmishSchema.AVATAR_EMOTE));
        bench.step(NO_FIRE, 0);
        assertEquals(0, bench.avatar(SkirmishSchema.AVATAR_EMOTE));
    }

    @Test
    void emotesCannotFlicker() {
        bench.step(NO_FIRE, SkirmishControls.emoteEdge(1));
        assertEquals(List.of(), bench.step(NO_FIRE, SkirmishControls.emoteEdge(2)));
        bench.steps(30, NO_FIRE);
        bench.step(NO_FIRE, SkirmishControls.emoteEdge(2));
        assertEquals(2, bench.avatar(SkirmishSchema.AVATAR_EMOTE));
    }

    private static void arm(GameBench bench, int weapon, int ammo) {
        bench.world().avatars().set(0, SkirmishSchema.AVATAR_WEAPON, weapon);
        bench.table(SkirmishSchema.OWN).set(0, SkirmishSchema.OWN_AMMO, ammo);
    }

    private int own(int field) {
        return bench.table(SkirmishSchema.OWN).get(0, field);
    }

    private static GameBench benchAt(int x) {
        return new GameBench(new SkirmishType(), TileMap.open(SIDE_UNITS, SIDE_UNITS), x, MIDDLE);
    }
}
