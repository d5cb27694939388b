package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.game.RulesWorld;

/** Who is with whom. In a free-for-all nobody is with anybody. */
final class Teams {
    private Teams() {}

    /** The team of a slot; {@link SkirmishSchema#TEAM_NONE} in a free-for-all and for whoever has left. */
    static int of(RulesWorld world, int slot) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int row = roster.rowOf(slot);
        return row == EntityTable.NO_ROW || roster.isEnded(row)
                ? SkirmishSchema.TEAM_NONE
                : roster.get(row, SkirmishSchema.ROSTER_TEAM);
    }

    /** Whether two different slots are in one team. */
    static boolean areMates(RulesWorld world, int slot, int otherSlot) {
        int team = of(world, slot);
        return slot != otherSlot && team != SkirmishSchema.TEAM_NONE && team == of(world, otherSlot);
    }

    /** Puts a newcomer into the smaller team, or of two equal ones into the one that is behind. */
    static void assign(RulesWorld world, int rosterRow) {
        if (!MatchClock.inTeams(world)) {
            return;
        }
        int more = size(world, SkirmishSchema.TEAM_ONE) - size(world, SkirmishSchema.TEAM_TWO);
        if (more == 0) {
            more = MatchClock.teamScore(world, SkirmishSchema.TEAM_ONE)
                    - MatchClock.teamScore(world, SkirmishSchema.TEAM_TWO);
        }
        int team = more > 0 ? SkirmishSchema.TEAM_TWO : SkirmishSchema.TEAM_ONE;
        world.truth().table(SkirmishSchema.ROSTER).set(rosterRow, SkirmishSchema.ROSTER_TEAM, team);
    }

    /** Evens the teams out before it counts: whoever came last changes sides, bots before people. */
    static void balance(RulesWorld world) {
        if (!MatchClock.inTeams(world)) {
            return;
        }
        int more = size(world, SkirmishSchema.TEAM_ONE) - size(world, SkirmishSchema.TEAM_TWO);
        while (Math.abs(more) > 1) {
            int larger = more > 0 ? SkirmishSchema.TEAM_ONE : SkirmishSchema.TEAM_TWO;
            moveLastOf(world, larger);
            more += more > 0 ? -2 : 2;
        }
    }

    /** Moves a bot that is about to come back to the other team if that has at least two fewer. */
    static void moveIfOutnumbering(RulesWorld world, int rosterRow) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int team = roster.get(rosterRow, SkirmishSchema.ROSTER_TEAM);
        boolean isBot = roster.get(rosterRow, SkirmishSchema.ROSTER_BOT) == 1;
        if (isBot && team != SkirmishSchema.TEAM_NONE && size(world, team) - size(world, otherThan(team)) > 1) {
            roster.set(rosterRow, SkirmishSchema.ROSTER_TEAM, otherThan(team));
        }
    }

    private static void moveLastOf(RulesWorld world, int team) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int last = EntityTable.NO_ROW;
        boolean lastIsBot = false;
        // Rows are in the order of joining.
        for (int row = 0; row < roster.size(); row++) {
            boolean isBot = roster.get(row, SkirmishSchema.ROSTER_BOT) == 1;
            boolean inTeam = !roster.isEnded(row) && roster.get(row, SkirmishSchema.ROSTER_TEAM) == team;
            if (inTeam && (isBot || !lastIsBot)) {
                last = row;
                lastIsBot = isBot;
            }
        }
        roster.set(last, SkirmishSchema.ROSTER_TEAM, otherThan(team));
    }

    private static int otherThan(int team) {
        return team == SkirmishSchema.TEAM_ONE ? SkirmishSchema.TEAM_TWO : SkirmishSchema.TEAM_ONE;
    }

    private static int size(RulesWorld world, int team) {
        EntityTable roster = world.truth().table(SkirmishSchema.ROSTER);
        int size = 0;
        for (int row = 0; row < roster.size(); row++) {
            boolean inTeam = !roster.isEnded(row) && roster.get(row, SkirmishSchema.ROSTER_TEAM) == team;
            size += inTeam ? 1 : 0;
        }
        return size;
    }
}
