package dev.tickwire.bot.report;

import java.util.Locale;

/**
 * The result of a run.
 *
 * @param run             what was measured
 * @param joinSeconds     from the first connection to the last bot's first frame
 * @param measuredSeconds length of the measured window
 * @param cpuPercent      of this process in the window, 100 being one core
 * @param measurements    of all bots, no longer changing
 */
public record SwarmReport(
        RunDescription run, double joinSeconds, double measuredSeconds, double cpuPercent, Measurements measurements) {
    /** A generator that is later than this, at the 99th percentile, measures itself. */
    public static final double GENERATOR_LAG_P99_MILLIS_MAX = 5;

    /** Whether every bot got in and none was cut off. */
    public boolean allJoinedAndStayed() {
        return measurements.joined == run.bots() && measurements.disconnects == 0;
    }

    /** Whether the bots were on time, so that the times they measured are the server's doing. */
    public boolean latencyIsValid() {
        return measurements.generatorLag.percentiles().p99Millis() <= GENERATOR_LAG_P99_MILLIS_MAX;
    }

    /** For people: whether the latency and the other times that were measured can be used, and if not, why. */
    public String latencyVerdict() {
        return latencyIsValid()
                ? "valid: the bots themselves were on time"
                : String.format(
                        Locale.ROOT,
                        "NOT VALID: the bots themselves were late, by more than %.0f ms in more than 1 of 100 cases."
                                + " Use fewer bots, or more or faster cores for them.",
                        GENERATOR_LAG_P99_MILLIS_MAX);
    }
}
