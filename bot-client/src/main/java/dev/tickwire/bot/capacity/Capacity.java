package dev.tickwire.bot.capacity;

import java.util.List;

/**
 * What a search found.
 *
 * @param held   the largest number of bots that held; 0 if none did
 * @param broke  the smallest that did not; null if all that were tried held
 * @param trials in the order of the search
 */
public record Capacity(int held, TrialOutcome broke, List<TrialOutcome> trials) {
    /** Whether it is the bots themselves that set the limit, so that nothing is known of the server's. */
    public boolean isLimitedByGenerator() {
        return broke != null && broke.ending() == TrialOutcome.Ending.GENERATOR_TOO_SLOW;
    }

    /** What was found, for people. */
    public String sentence() {
        if (broke == null) {
            return held + " bots held, which is the most that were asked for";
        }
        String before = held == 0 ? "not even the fewest bots held: with " : held + " bots held; with ";
        return before + broke.bots() + ", " + (isLimitedByGenerator() ? "the bots themselves were too slow: " : "")
                + broke.reason();
    }
}
