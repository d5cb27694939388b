package dev.tickwire.bot.capacity;

/**
 * What became of a number of bots.
 *
 * @param reason why it did not hold, in a sentence; empty if it did
 */
public record TrialOutcome(int bots, Ending ending, String reason) {
    /** How a trial ends. */
    public enum Ending {
        /** All thresholds held. */
        HELD,
        /** A threshold broke. */
        BROKE,
        /** The bots themselves were too slow. */
        GENERATOR_TOO_SLOW
    }
}
