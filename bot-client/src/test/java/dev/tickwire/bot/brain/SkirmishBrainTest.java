package dev.tickwire.bot.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How bots of Skirmish behave among themselves. */
class SkirmishBrainTest {
    private static final int MINUTE_TICKS = 60 * 30;

    @Test
    void aBotAloneGetsAboutTheWholeMap() {
        SkirmishPit pit = pit(1, 5, Skill.REGULAR);
        Set<Integer> visited = new HashSet<>();
        for (int i = 0; i < 3 * MINUTE_TICKS; i++) {
            pit.step();
            visited.add(pit.y(0) / 4096 * 8 + pit.x(0) / 4096);
        }
        assertTrue(visited.size() >= 28, "of 32 parts of the map only " + visited.size() + " were visited");
    }

    @ParameterizedTest
    @EnumSource(Skill.class)
    void noBotIsStuckForLong(Skill skill) {
        int bots = 6;
        for (int seed = 1; seed <= 5; seed++) {
            SkirmishPit pit = pit(bots, seed, skill);
            int[] stillSinceX = new int[bots];
            int[] stillSinceY = new int[bots];
            int[] stillTicks = new int[bots];
            for (int i = 0; i < MINUTE_TICKS; i++) {
                pit.step();
                for (int slot = 0; slot < bots; slot++) {
                    if (Math.abs(pit.x(slot) - stillSinceX[slot]) + Math.abs(pit.y(slot) - stillSinceY[slot]) > 300) {
                        stillSinceX[slot] = pit.x(slot);
                        stillSinceY[slot] = pit.y(slot);
                        stillTicks[slot] = 0;
                    }
                    assertTrue(++stillTicks[slot] < 75, "seed " + seed + ": bot " + slot + " hangs at tick " + i);
                }
            }
        }
    }

    @Test
    void betterBotsHitMoreOftenThanThoseTheyMeet() {
        int[] hitsBySkill = new int[Skill.values().length];
        for (int seed = 1; seed <= 6; seed++) {
            List<Brain> players = new ArrayList<>();
            for (int slot = 0; slot < 6; slot++) {
                Brains brains = brains(Skill.values()[slot % hitsBySkill.length]);
                players.add(brains.forGame("skirmish", seed * 1000 + slot));
            }
            SkirmishPit pit = new SkirmishPit(players);
            run(pit, 2 * MINUTE_TICKS);
            for (int slot = 0; slot < 6; slot++) {
                hitsBySkill[slot % hitsBySkill.length] += pit.hits[slot];
            }
        }
        String all = "hits of rookies, regulars and veterans: " + Arrays.toString(hitsBySkill);
        assertTrue(hitsBySkill[0] > 50, all);
        assertTrue(hitsBySkill[1] * 10 > hitsBySkill[0] * 11, all);
        assertTrue(hitsBySkill[2] * 10 > hitsBySkill[1] * 11, all);
    }

    @Test
    void evenVeteransMiss() {
        SkirmishPit pit = pit(8, 3, Skill.VETERAN);
        run(pit, 2 * MINUTE_TICKS);
        int shots = 0;
        int hits = 0;
        for (int slot = 0; slot < 8; slot++) {
            shots += pit.shots[slot];
            hits += pit.hits[slot];
        }
        assertTrue(hits * 10 < shots * 7, hits + " hits of " + shots + " shots");
        assertTrue(hits * 10 > shots, hits + " hits of " + shots + " shots");
    }

    @Test
    void equalSeedsPlayEqualMatches() {
        SkirmishPit one = pit(6, 77, Skill.REGULAR);
        SkirmishPit same = pit(6, 77, Skill.REGULAR);
        SkirmishPit other = pit(6, 78, Skill.REGULAR);
        run(one, MINUTE_TICKS);
        run(same, MINUTE_TICKS);
        run(other, MINUTE_TICKS);
        assertEquals(one.hash(), same.hash());
        assertNotEquals(one.hash(), other.hash());
    }

    @Test
    void nobodyShootsAtWhatTheViewDoesNotShow() {
        SkirmishPit pit = pit(2, 9, Skill.VETERAN);
        int shownX = pit.game.viewExtent().halfWidthUnits();
        int shownY = pit.game.viewExtent().halfHeightUnits();
        int fightingTicks = 0;
        int apartTicks = 0;
        for (int i = 0; i < 3 * MINUTE_TICKS; i++) {
            boolean shownBefore = Math.abs(pit.x(0) - pit.x(1)) <= shownX && Math.abs(pit.y(0) - pit.y(1)) <= shownY;
            apartTicks = shownBefore ? 0 : apartTicks + 1;
            pit.step();
            boolean firing = SkirmishControls.isFiring(pit.controls(0).held());
            fightingTicks += firing ? 1 : 0;
            assertTrue(apartTicks <= 6 || !firing, "fires at somebody out of view at tick " + i);
        }
        assertTrue(fightingTicks > 0, "they never met");
    }

    @Test
    void theDeadLetGoOfTheControls() {
        SkirmishPit pit = pit(3, 4, Skill.REGULAR);
        run(pit, 100);
        int aim = SkirmishControls.aim(pit.controls(0).held());
        pit.world.avatars().end(pit.world.avatars().rowOf(0));
        pit.world.sweep();
        for (int i = 0; i < 10; i++) {
            pit.think();
            pit.tick++;
        }
        assertEquals(
                SkirmishControls.held(SkirmishControls.NO_DIRECTION, aim, false),
                pit.controls(0).held());
    }

    @Test
    void nobodyFiresWhileThePodiumShows() {
        SkirmishPit pit = pit(6, 6, Skill.VETERAN);
        pit.world.table(SkirmishSchema.CLOCK).set(0, SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_PODIUM);
        run(pit, MINUTE_TICKS);
        for (int shots : pit.shots) {
            assertEquals(0, shots);
        }
    }

    @Test
    void controlsChangeOnlyAFewTimesASecond() {
        SkirmishPit pit = pit(8, 12, Skill.REGULAR);
        int changes = 0;
        int[] before = new int[8];
        for (int i = 0; i < MINUTE_TICKS; i++) {
            pit.step();
            for (int slot = 0; slot < 8; slot++) {
                changes += pit.controls(slot).held() == before[slot] ? 0 : 1;
                before[slot] = pit.controls(slot).held();
            }
        }
        int perBotAndMinute = changes / 8;
        assertTrue(perBotAndMinute < 60 * 8, perBotAndMinute + " changes of a bot in a minute");
        assertTrue(perBotAndMinute > 30, perBotAndMinute + " changes of a bot in a minute");
    }

    @Test
    void thinkingAllocatesNothingInSteadyState() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SkirmishPit pit = pit(8, 21, Skill.VETERAN);
        run(pit, 5 * MINUTE_TICKS);
        long allocated = 0;
        for (int i = 0; i < MINUTE_TICKS; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            pit.think();
            allocated += threads.getCurrentThreadAllocatedBytes() - before;
            pit.step();
        }
        // A way to a waypoint that nobody went to yet may still be found, once.
        assertTrue(allocated < 4096, allocated + " bytes in a minute of 8 bots");
    }

    private static void run(SkirmishPit pit, int ticks) {
        for (int i = 0; i < ticks; i++) {
            pit.step();
        }
    }

    private static SkirmishPit pit(int bots, int seed, Skill skill) {
        Brains brains = brains(skill);
        List<Brain> players = new ArrayList<>();
        for (int slot = 0; slot < bots; slot++) {
            players.add(brains.forGame("skirmish", seed * 1000 + slot));
        }
        return new SkirmishPit(players);
    }

    private static Brains brains(Skill skill) {
        return new Brains(new BrainOptions(Optional.of(skill), AimStyle.STRAIGHT));
    }
}
