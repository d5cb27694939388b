package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.server.game.RulesWorld;

/** How a match goes from warm-up to podium. */
final class Phases {
    /** Everybody has a place and waits: 3 s. */
    static final int COUNTDOWN_TICKS = 3 * 30;

    /** The longest that a draw is fought out: 60 s. */
    static final int OVERTIME_TICKS = 60 * 30;

    private static final int PLAYERS_MIN = 2;

    private Phases() {}

    /**
     * Goes on to the next phase if it is time for it.
     *
     * @return whether the countdown has begun, for which the arena must be made ready
     */
    static boolean turn(RulesWorld world, SkirmishOptions options) {
        boolean timeIsUp = MatchClock.ticksLeft(world) == 0;
        switch (MatchClock.phase(world)) {
            case SkirmishSchema.PHASE_WARM_UP -> {
                if (timeIsUp && Standings.players(world) >= PLAYERS_MIN) {
                    MatchClock.startPhase(world, SkirmishSchema.PHASE_COUNTDOWN, COUNTDOWN_TICKS);
                    return true;
                }
            }
            case SkirmishSchema.PHASE_COUNTDOWN -> {
                if (Standings.players(world) < PLAYERS_MIN) {
                    MatchClock.startPhase(world, SkirmishSchema.PHASE_WARM_UP, 0);
                } else if (timeIsUp) {
                    MatchClock.startPhase(world, SkirmishSchema.PHASE_RUNNING, options.roundTicks());
                }
            }
            case SkirmishSchema.PHASE_RUNNING -> {
                if (timeIsUp && Standings.leader(world) == Standings.DRAW) {
                    MatchClock.startPhase(world, SkirmishSchema.PHASE_OVERTIME, OVERTIME_TICKS);
                } else if (timeIsUp) {
                    showPodium(world, options);
                }
            }
            case SkirmishSchema.PHASE_OVERTIME -> {
                if (timeIsUp || Standings.leader(world) != Standings.DRAW) {
                    showPodium(world, options);
                }
            }
            default -> {
                // The podium stays until the host goes on with the next match.
            }
        }
        return false;
    }

    /** Whether the podium has been shown for long enough. */
    static boolean isOver(RulesWorld world) {
        return MatchClock.phase(world) == SkirmishSchema.PHASE_PODIUM && MatchClock.ticksLeft(world) == 0;
    }

    private static void showPodium(RulesWorld world, SkirmishOptions options) {
        MatchClock.setWinner(world, Standings.leader(world));
        MatchClock.startPhase(world, SkirmishSchema.PHASE_PODIUM, options.podiumTicks());
    }
}
