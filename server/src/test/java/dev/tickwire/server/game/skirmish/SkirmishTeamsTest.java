package dev.tickwire.server.game.skirmish;

import static dev.tickwire.server.game.skirmish.SkirmishArena.SHOOTER;
import static dev.tickwire.server.game.skirmish.SkirmishArena.START;
import static dev.tickwire.server.game.skirmish.SkirmishArena.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.game.RulesBench;
import org.junit.jupiter.api.Test;

class SkirmishTeamsTest {
    private final SkirmishArena arena = SkirmishArena.inTeams();
    private final RulesBench bench = arena.bench;

    @Test
    void newcomersGoToTheSmallerTeam() {
        for (int slot = 0; slot < 9; slot++) {
            bench.join(slot);
        }
        assertEquals(5, sizeOf(SkirmishSchema.TEAM_ONE));
        assertEquals(4, sizeOf(SkirmishSchema.TEAM_TWO));
    }

    @Test
    void ofTwoEqualTeamsTheOneBehindGetsTheNewcomer() {
        arena.setClock(SkirmishSchema.CLOCK_TEAM_SCORE_ONE, 3);
        bench.join(0);
        assertEquals(SkirmishSchema.TEAM_TWO, team(0));
    }

    @Test
    void inAFreeForAllNobodyHasATeam() {
        SkirmishArena alone = new SkirmishArena();
        alone.bench.join(0);
        assertEquals(SkirmishSchema.TEAM_NONE, alone.roster(0, SkirmishSchema.ROSTER_TEAM));
    }

    @Test
    void shotsPassThroughTeamMatesAndHitWhoIsBehind() {
        arena.faceTarget(4_000, 0);
        bench.join(2);
        arena.unprotect(2);
        arena.place(2, START + 2_000, START);
        assertEquals(team(SHOOTER), team(2));
        for (int weapon = 0; weapon < Weapon.COUNT; weapon++) {
            arena.arm(SHOOTER, weapon);
            arena.setOwn(SHOOTER, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS, 0);
            bench.setAvatar(TARGET, SkirmishSchema.AVATAR_HEALTH, 100);
            arena.place(TARGET, START + 4_000, START);
            arena.fireOnce();
            bench.steps(15);
            assertEquals(100, arena.health(2), "weapon " + weapon);
            assertTrue(arena.health(TARGET) < 100, "weapon " + weapon);
        }
    }

    @Test
    void aBlastSparesTeamMates() {
        arena.faceTarget(4_000, 0);
        bench.join(2);
        arena.unprotect(2);
        arena.place(2, START + 4_000, START + 700);
        arena.arm(SHOOTER, Weapon.ROCKET);
        arena.fireOnce();
        bench.steps(15);
        assertTrue(arena.health(TARGET) < 100);
        assertEquals(100, arena.health(2));
        assertEquals(START + 700, bench.avatar(2, EntityType.Y));
    }

    @Test
    void aKillIsAPointForTheTeam() {
        arena.killTarget();
        assertEquals(1, arena.clock(SkirmishSchema.CLOCK_TEAM_SCORE_ONE));
        assertEquals(0, arena.clock(SkirmishSchema.CLOCK_TEAM_SCORE_TWO));
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 1);
        bench.step();
        assertEquals(SkirmishSchema.PHASE_PODIUM, arena.clock(SkirmishSchema.CLOCK_PHASE));
        assertEquals(SkirmishSchema.TEAM_ONE, arena.clock(SkirmishSchema.CLOCK_WINNER));
    }

    @Test
    void beforeItCountsTheTeamsAreEvenedOutBotsFirst() {
        for (int slot = 0; slot < 8; slot++) {
            bench.join(slot);
        }
        // Odd slots are bots and in the second team; the first one loses three people.
        bench.leave(2);
        bench.leave(4);
        bench.leave(6);
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_WARM_UP);
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 0);
        arena.setRoster(7, SkirmishSchema.ROSTER_BOT, 0);
        bench.step();
        assertEquals(2, sizeOf(SkirmishSchema.TEAM_ONE));
        assertEquals(3, sizeOf(SkirmishSchema.TEAM_TWO));
        assertEquals(SkirmishSchema.TEAM_ONE, team(5));
    }

    @Test
    void aBotWhoComesBackGoesWhereTwoAreMissing() {
        for (int slot = 0; slot < 6; slot++) {
            bench.join(slot);
        }
        bench.leave(0);
        bench.leave(2);
        bench.truth().avatars().end(bench.avatarRow(1));
        arena.setRoster(1, SkirmishSchema.ROSTER_RESPAWN_TICKS, 1);
        bench.step();
        assertEquals(SkirmishSchema.TEAM_ONE, team(1));
        assertTrue(arena.isAlive(1));
    }

    @Test
    void teamsBeginApart() {
        for (int slot = 0; slot < 4; slot++) {
            bench.join(slot);
        }
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_WARM_UP);
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 0);
        bench.step();
        for (int slot = 0; slot < 4; slot++) {
            for (int other = 0; other < slot; other++) {
                boolean samePlace = bench.avatar(slot, EntityType.X) == bench.avatar(other, EntityType.X)
                        && bench.avatar(slot, EntityType.Y) == bench.avatar(other, EntityType.Y);
                if (team(slot) != team(other)) {
                    assertTrue(!samePlace, slot + " and " + other);
                }
            }
        }
        assertNotEquals(0, team(0));
    }

    private int team(int slot) {
        return arena.roster(slot, SkirmishSchema.ROSTER_TEAM);
    }

    private int sizeOf(int team) {
        int size = 0;
        for (int row = 0; row < arena.roster().size(); row++) {
            size += arena.roster().get(row, SkirmishSchema.ROSTER_TEAM) == team ? 1 : 0;
        }
        return size;
    }
}
