package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.RulesWorld;

/** Who plays and who is ahead. */
final class Standings {
    /** Nobody is ahead of all others. */
    static final int DRAW = 0;

    private Standings() {}

    /** Number of players, bots included. */
    static int players(RulesWorld world) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int players = 0;
        for (int row = 0; row < roster.size(); row++) {
            players += roster.isEnded(row) ? 0 : 1;
        }
        return players;
    }

    /** The kills of a slot's player that counted; 0 if there is none. */
    static int scoreOf(RulesWorld world, int slot) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int row = roster.rowOf(slot);
        return row == EntityTable.NO_ROW ? 0 : roster.get(row, SkirmishSchema.ROSTER_SCORE);
    }

    /** Who is ahead, as the clock names a winner: 1 + slot, or the number of a team; or {@link #DRAW}. */
    static int leader(RulesWorld world) {
        if (MatchClock.inTeams(world)) {
            int ahead = MatchClock.teamScore(world, SkirmishSchema.TEAM_ONE)
                    - MatchClock.teamScore(world, SkirmishSchema.TEAM_TWO);
            if (ahead == 0) {
                return DRAW;
            }
            return ahead > 0 ? SkirmishSchema.TEAM_ONE : SkirmishSchema.TEAM_TWO;
        }
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int leader = DRAW;
        int best = -1;
        for (int row = 0; row < roster.size(); row++) {
            int score = roster.get(row, SkirmishSchema.ROSTER_SCORE);
            if (roster.isEnded(row) || score < best) {
                continue;
            }
            leader = score == best ? DRAW : 1 + roster.id(row);
            best = score;
        }
        return leader;
    }

    /** Notes a kill, if kills count now; one's own death is no point for anybody. */
    static void addKill(RulesWorld world, int victim, int killer, int weapon) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int victimRow = roster.rowOf(victim);
        roster.set(victimRow, SkirmishSchema.ROSTER_KILLER, 1 + killer);
        roster.set(victimRow, SkirmishSchema.ROSTER_KILL_WEAPON, weapon);
        if (!MatchClock.counts(world)) {
            return;
        }
        count(roster, victimRow, SkirmishSchema.ROSTER_DEATHS);
        // The killer may have left while the shot was on its way.
        if (killer != victim && roster.holds(killer)) {
            int killerRow = roster.rowOf(killer);
            count(roster, killerRow, SkirmishSchema.ROSTER_SCORE);
            int team = roster.get(killerRow, SkirmishSchema.ROSTER_TEAM);
            if (team != SkirmishSchema.TEAM_NONE) {
                MatchClock.addTeamPoint(world, team);
            }
        }
    }

    private static void count(EntityTable roster, int row, int field) {
        roster.set(row, field, Math.min(roster.get(row, field) + 1, SkirmishSchema.COUNT_MAX));
    }
}
