package dev.tickwire.game.skirmish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShotIdTest {
    private static final int SLOT = SkirmishSchema.SLOTS_MAX - 1;

    @Test
    void anIdTellsItsShooterAndFitsItsBits() {
        for (int tick = 0; tick < 100; tick++) {
            for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
                if (!Weapon.of(weapon).isBeam()) {
                    int last = Weapon.of(weapon).pellets() - 1;
                    int id = ShotId.ofProjectile(SLOT, weapon, tick, last);
                    assertEquals(SLOT, ShotId.shooterOfProjectile(id));
                    assertTrue(id < 1 << (6 + ShotId.PROJECTILE_BITS), "id " + id);
                }
            }
            assertEquals(SLOT, ShotId.shooterOfBeam(ShotId.ofBeam(SLOT, tick)));
        }
    }

    @Test
    void noTwoThatMayLiveAtOnceHaveOneId() {
        Set<Integer> ids = new HashSet<>();
        int expected = 0;
        for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
            if (Weapon.of(weapon).isBeam()) {
                continue;
            }
            for (int tick = 1; tick <= cycleTicks(weapon); tick++) {
                for (int i = 0; i < Weapon.of(weapon).pellets(); i++) {
                    ids.add(ShotId.ofProjectile(5, weapon, tick, i));
                    expected++;
                }
            }
        }
        assertEquals(expected, ids.size());
    }

    @Test
    void anIdComesBackOnlyWhenItsLastBearerIsGone() {
        for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
            int lifeTicks = Weapon.of(weapon).isBeam()
                    ? Skirmish.BEAM_FADE_TICKS
                    : Weapon.of(weapon).lifeTicks();
            int lastTicks = weapon == Weapon.ROCKET ? Skirmish.BLAST_FADE_TICKS : 0;
            assertTrue(lifeTicks + lastTicks < cycleTicks(weapon), "weapon " + weapon);
        }
    }

    private static int cycleTicks(int weapon) {
        return switch (weapon) {
            case Weapon.SCATTER -> ShotId.PELLET_CYCLE_TICKS;
            case Weapon.ROCKET -> ShotId.ROCKET_CYCLE_TICKS;
            default -> ShotId.PULSE_CYCLE_TICKS;
        };
    }
}
