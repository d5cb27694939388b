package dev.tickwire.bot.measure;

import java.util.List;
import java.util.Map;

/**
 * What came out of a run.
 *
 * @param run             what was measured
 * @param joinSeconds     from the first connection to the last bot's first frame
 * @param measuredSeconds length of the measured window
 * @param load            of this process in the window
 * @param measurements    of all bots, no longer changing
 * @param timeline        the whole run, second by second
 * @param serverFigures   what the server said of itself over the window; empty if it was not asked
 */
public record RunResult(
        RunDescription run,
        double joinSeconds,
        double measuredSeconds,
        GeneratorLoad load,
        Measurements measurements,
        List<Interval> timeline,
        Map<String, Double> serverFigures) {
    /** All figures by name. */
    public Figures figures() {
        return new Figures(measurements, load, serverFigures);
    }

    /** How late the bots themselves were with their ticks or with reading, whichever is worse, at the 99th percentile. */
    public double generatorLagP99Millis() {
        return Math.max(p99(measurements.generatorLag), p99(measurements.generatorReadLag));
    }

    private static double p99(Distribution lag) {
        return lag.count() == 0 ? 0 : lag.percentile(99);
    }
}
