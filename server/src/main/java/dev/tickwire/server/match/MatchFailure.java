package dev.tickwire.server.match;

/**
 * What put an end to a match's ticks. With game, map, seed and inputs the same happens again.
 *
 * @param tick  that was begun
 * @param seed  of the match's random numbers
 * @param fault what was thrown
 */
public record MatchFailure(int tick, int seed, Throwable fault) {
    /** In one line, for an operator. */
    public String inWords() {
        return fault + " (tick " + tick + ", seed " + seed + ")";
    }
}
