package dev.tickwire.bot.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run is judged by.
 *
 * @param thresholds               that must hold
 * @param generatorLagP99MillisMax how late the bots themselves may be, in 99 of 100 cases, before they measure themselves
 */
public record Limits(List<Threshold> thresholds, double generatorLagP99MillisMax) {
    /** How late the bots may be unless told otherwise. */
    public static final double GENERATOR_LAG_P99_MILLIS_MAX = 5;

    /** What has to hold unless somebody says something else of the same figure. */
    private static final List<String> USUAL =
            List.of("refused==0", "disconnects==0", "protocol_errors==0", "brain_faults==0", "replica_mismatches==0");

    /** Copies the thresholds. */
    public Limits {
        thresholds = List.copyOf(thresholds);
    }

    /** What was asked for, and behind it what is usual for figures that nobody said anything about. */
    public static Limits withUsual(List<Threshold> asked, double generatorLagP99MillisMax) {
        List<Threshold> all = new ArrayList<>(asked);
        for (String text : USUAL) {
            Threshold usual = Threshold.parse(text);
            if (asked.stream().noneMatch(each -> each.figure().equals(usual.figure()))) {
                all.add(usual);
            }
        }
        return new Limits(all, generatorLagP99MillisMax);
    }
}
