package dev.tickwire.bot.report.page;

import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured with a number of bots.
 *
 * @param figures of a whole run with so many, or of a second in which so many played
 */
record LoadPoint(int bots, Figures figures) {
    private static final int GROUPS_MAX = 20;

    /** One for each run. */
    static List<LoadPoint> ofRuns(List<RunResult> runs) {
        Map<Integer, LoadPoint> byBots = new TreeMap<>();
        for (RunResult run : runs) {
            byBots.put(run.run().bots(), new LoadPoint(run.run().bots(), run.figures()));
        }
        return List.copyOf(byBots.values());
    }

    /** One for each size that the swarm went through, the last second of that size; none if it always had the same size. */
    static List<LoadPoint> ofTimeline(List<Interval> timeline) {
        int largest = timeline.stream().mapToInt(Interval::bots).max().orElse(0);
        int step = Math.max(1, (largest + GROUPS_MAX - 1) / GROUPS_MAX);
        Map<Integer, LoadPoint> bySize = new TreeMap<>();
        for (Interval interval : timeline) {
            boolean counts = interval.phase() == Phase.MEASURING && interval.bots() > 0;
            if (counts && interval.figures().value("gap_ms.p99").isPresent()) {
                bySize.put(interval.bots() / step, new LoadPoint(interval.bots(), interval.figures()));
            }
        }
        return bySize.size() < 3 ? List.of() : new ArrayList<>(bySize.values());
    }
}
