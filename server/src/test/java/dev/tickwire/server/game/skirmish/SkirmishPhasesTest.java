package dev.tickwire.server.game.skirmish;

import static dev.tickwire.server.game.skirmish.SkirmishArena.FIRE_RIGHT;
import static dev.tickwire.server.game.skirmish.SkirmishArena.SHOOTER;
import static dev.tickwire.server.game.skirmish.SkirmishArena.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.game.skirmish.Weapon;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.RulesBench;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a match goes from warm-up to podium. */
class SkirmishPhasesTest {
    private static final int WARM_UP_TICKS = SkirmishOptions.USUAL.warmUpTicks();

    private final SkirmishArena arena = new SkirmishArena();
    private final RulesBench bench = arena.bench;

    @Test
    void aMatchGoesFromWarmUpToPodium() {
        RulesBench match = newMatch(GameOptions.NONE);
        match.join(SHOOTER);
        match.join(TARGET);
        assertEquals(SkirmishSchema.PHASE_WARM_UP, phase(match));
        match.steps(WARM_UP_TICKS - match.tick() + 1);
        assertEquals(SkirmishSchema.PHASE_COUNTDOWN, phase(match));
        match.steps(Phases.COUNTDOWN_TICKS);
        assertEquals(SkirmishSchema.PHASE_RUNNING, phase(match));
        givePoints(match, SHOOTER, 1);
        match.steps(SkirmishOptions.USUAL.roundTicks());
        assertEquals(SkirmishSchema.PHASE_PODIUM, phase(match));
        assertEquals(1 + SHOOTER, clock(match, SkirmishSchema.CLOCK_WINNER));
        match.steps(SkirmishOptions.USUAL.podiumTicks() - 1);
        assertFalse(match.isOver());
        match.step();
        assertTrue(match.isOver());
        match.steps(100);
        assertTrue(match.isOver());
    }

    @Test
    void theWarmUpWaitsForASecondPlayer() {
        RulesBench match = newMatch(GameOptions.NONE);
        match.join(SHOOTER);
        match.steps(2 * WARM_UP_TICKS);
        assertEquals(SkirmishSchema.PHASE_WARM_UP, phase(match));
        match.join(TARGET);
        assertEquals(SkirmishSchema.PHASE_COUNTDOWN, phase(match));
    }

    @Test
    void killsInTheWarmUpDoNotCount() {
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_WARM_UP);
        arena.killTarget();
        assertEquals(0, arena.roster(SHOOTER, SkirmishSchema.ROSTER_SCORE));
        assertEquals(0, arena.roster(TARGET, SkirmishSchema.ROSTER_DEATHS));
        assertEquals(1 + SHOOTER, arena.roster(TARGET, SkirmishSchema.ROSTER_KILLER));
    }

    @Test
    void theCountdownPlacesEverybodyAnewAndNobodyCanFireUntilItIsOver() {
        arena.faceTarget(3_000, 0);
        arena.arm(SHOOTER, Weapon.RAIL);
        arena.fireOnce();
        bench.truth().avatars().end(bench.avatarRow(TARGET));
        arena.setRoster(TARGET, SkirmishSchema.ROSTER_RESPAWN_TICKS, 50);
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_WARM_UP);
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 0);
        bench.step();
        assertEquals(SkirmishSchema.PHASE_COUNTDOWN, arena.clock(SkirmishSchema.CLOCK_PHASE));
        assertEquals(2, bench.truth().avatars().size());
        assertEquals(bench.tick(), bench.truth().avatars().birthTick(bench.avatarRow(SHOOTER)));
        assertEquals(Weapon.PULSE, bench.avatar(SHOOTER, SkirmishSchema.AVATAR_WEAPON));
        bench.hold(SHOOTER, FIRE_RIGHT);
        bench.hold(TARGET, FIRE_RIGHT);
        bench.steps(Phases.COUNTDOWN_TICKS);
        assertEquals(0, arena.shots().size());
        assertEquals(SkirmishSchema.PHASE_RUNNING, arena.clock(SkirmishSchema.CLOCK_PHASE));
        bench.step();
        assertEquals(2, arena.shots().size());
    }

    @Test
    void whoJoinsInTheCountdownWaitsAsWell() {
        arena.faceTarget(3_000, 0);
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_COUNTDOWN);
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 40);
        bench.join(2);
        assertEquals(
                arena.clock(SkirmishSchema.CLOCK_TICKS_LEFT), arena.own(2, SkirmishSchema.OWN_FIRE_COOLDOWN_TICKS));
    }

    @Test
    void theCountdownIsOffIfTooFewRemain() {
        arena.faceTarget(3_000, 0);
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_COUNTDOWN);
        bench.leave(TARGET);
        assertEquals(SkirmishSchema.PHASE_WARM_UP, arena.clock(SkirmishSchema.CLOCK_PHASE));
    }

    @Test
    void aDrawGoesToOvertimeAndTheNextPointWins() {
        arena.faceTarget(3_000, 0);
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 1);
        bench.step();
        assertEquals(SkirmishSchema.PHASE_OVERTIME, arena.clock(SkirmishSchema.CLOCK_PHASE));
        arena.killTargetAsArranged();
        assertEquals(SkirmishSchema.PHASE_PODIUM, arena.clock(SkirmishSchema.CLOCK_PHASE));
        assertEquals(1 + SHOOTER, arena.clock(SkirmishSchema.CLOCK_WINNER));
    }

    @Test
    void overtimeEndsInADrawAfterAMinute() {
        arena.faceTarget(3_000, 0);
        arena.setClock(SkirmishSchema.CLOCK_TICKS_LEFT, 1);
        bench.steps(1 + Phases.OVERTIME_TICKS);
        assertEquals(SkirmishSchema.PHASE_PODIUM, arena.clock(SkirmishSchema.CLOCK_PHASE));
        assertEquals(Standings.DRAW, arena.clock(SkirmishSchema.CLOCK_WINNER));
    }

    @Test
    void nobodyIsHurtAtThePodium() {
        arena.setClock(SkirmishSchema.CLOCK_PHASE, SkirmishSchema.PHASE_PODIUM);
        arena.faceTarget(1_000, 0);
        arena.fireOnce();
        bench.steps(5);
        assertEquals(100, arena.health(TARGET));
        assertEquals(0, arena.shots().size());
    }

    @Test
    void aRoundCanBeShortened() {
        RulesBench match = newMatch(GameOptions.NONE
                .with(SkirmishOptions.WARM_UP_SECONDS, 0)
                .with(SkirmishOptions.ROUND_SECONDS, 10)
                .with(SkirmishOptions.PODIUM_SECONDS, 1));
        match.join(SHOOTER);
        match.join(TARGET);
        match.steps(Phases.COUNTDOWN_TICKS);
        givePoints(match, TARGET, 3);
        match.steps(10 * 30);
        assertEquals(SkirmishSchema.PHASE_PODIUM, phase(match));
        match.steps(30);
        assertTrue(match.isOver());
    }

    @Test
    void unknownOptionsAndValuesAreRefused() {
        SkirmishRulesType type = new SkirmishRulesType();
        assertThrows(IllegalArgumentException.class, () -> type.with(GameOptions.NONE.with("gravity", 1)));
        assertThrows(IllegalArgumentException.class, () -> type.with(GameOptions.NONE.with(SkirmishOptions.MODE, 2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> type.with(GameOptions.NONE.with(SkirmishOptions.ROUND_SECONDS, 0)));
    }

    private static RulesBench newMatch(GameOptions options) {
        return new RulesBench(new SkirmishRulesType().with(options), SkirmishArena.cornered(List.of()), 3);
    }

    private static int phase(RulesBench match) {
        return clock(match, SkirmishSchema.CLOCK_PHASE);
    }

    private static int clock(RulesBench match, int field) {
        return match.truth().table(SkirmishSchema.CLOCK).get(0, field);
    }

    private static void givePoints(RulesBench match, int slot, int points) {
        EntityTable roster = match.truth().table(SkirmishSchema.ROSTER);
        roster.set(roster.rowOf(slot), SkirmishSchema.ROSTER_SCORE, points);
    }
}
