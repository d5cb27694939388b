package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.RulesWorld;

/** Reads and sets the match's clock: phase, time left, mode, points of the teams, winner. All of it is in the world. */
final class MatchClock {
    private MatchClock() {}

    static void start(RulesWorld world, SkirmishOptions options) {
        EntityTable clock = table(world);
        clock.spawn(SkirmishSchema.CLOCK_ID, world.tick());
        set(world, SkirmishSchema.CLOCK_MODE, options.mode());
        startPhase(world, SkirmishSchema.PHASE_WARM_UP, options.warmUpTicks());
    }

    static int phase(RulesWorld world) {
        return get(world, SkirmishSchema.CLOCK_PHASE);
    }

    static int ticksLeft(RulesWorld world) {
        return get(world, SkirmishSchema.CLOCK_TICKS_LEFT);
    }

    static boolean inTeams(RulesWorld world) {
        return get(world, SkirmishSchema.CLOCK_MODE) == SkirmishSchema.MODE_TEAMS;
    }

    /** Whether kills count now. */
    static boolean counts(RulesWorld world) {
        int phase = phase(world);
        return phase == SkirmishSchema.PHASE_RUNNING || phase == SkirmishSchema.PHASE_OVERTIME;
    }

    /** Whether anybody can be hurt now. */
    static boolean hurts(RulesWorld world) {
        return counts(world) || phase(world) == SkirmishSchema.PHASE_WARM_UP;
    }

    static void startPhase(RulesWorld world, int phase, int ticks) {
        set(world, SkirmishSchema.CLOCK_PHASE, phase);
        set(world, SkirmishSchema.CLOCK_TICKS_LEFT, ticks);
    }

    static void setWinner(RulesWorld world, int winner) {
        set(world, SkirmishSchema.CLOCK_WINNER, winner);
    }

    /** Points of a team, {@link SkirmishSchema#TEAM_ONE} or {@link SkirmishSchema#TEAM_TWO}. */
    static int teamScore(RulesWorld world, int team) {
        return get(world, fieldOfTeam(team));
    }

    static void addTeamPoint(RulesWorld world, int team) {
        int score = Math.min(teamScore(world, team) + 1, SkirmishSchema.TEAM_SCORE_MAX);
        set(world, fieldOfTeam(team), score);
    }

    private static int fieldOfTeam(int team) {
        return team == SkirmishSchema.TEAM_ONE
                ? SkirmishSchema.CLOCK_TEAM_SCORE_ONE
                : SkirmishSchema.CLOCK_TEAM_SCORE_TWO;
    }

    private static EntityTable table(RulesWorld world) {
        return world.truth().table(SkirmishSchema.CLOCK);
    }

    private static int get(RulesWorld world, int field) {
        return table(world).get(table(world).rowOf(SkirmishSchema.CLOCK_ID), field);
    }

    private static void set(RulesWorld world, int field, int value) {
        table(world).set(table(world).rowOf(SkirmishSchema.CLOCK_ID), field, value);
    }
}
