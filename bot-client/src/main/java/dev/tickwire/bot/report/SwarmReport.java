package dev.tickwire.bot.report;

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
    /** Whether every bot got in and none was cut off. */
    public boolean allJoinedAndStayed() {
        return measurements.joined == run.bots() && measurements.disconnects == 0;
    }
}
