package dev.tickwire.server.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What fifty matches notice of one on the same loop that throws once a second and is played anew: how late their ticks are and how
 * long they take, in pairs of runs with it and without. It prints; only what must be true on every machine fails it.
 */
@Tag("proof")
@Tag("figures")
class IsolationReportTest {
    private static final int PAIRS = Integer.getInteger("tickwire.isolation.pairs", 6);
    private static final int SECONDS = Integer.getInteger("tickwire.isolation.seconds", 5);
    private static final double[] PERCENTILES = {50, 99, 99.9, 100};

    @Test
    void fiftyMatchesGoOnBesideOneThatThrowsEverySecond() throws InterruptedException {
        // The first runs find a JVM that is cold.
        new CrowdedLoop(true, SECONDS).run();
        new CrowdedLoop(false, SECONDS).run();
        List<CrowdedLoop> without = new ArrayList<>();
        List<CrowdedLoop> with = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            // Each kind is first in every other pair, so that a machine that grows slower favours neither.
            CrowdedLoop first = new CrowdedLoop(pair % 2 == 0, SECONDS).run();
            CrowdedLoop second = new CrowdedLoop(pair % 2 != 0, SECONDS).run();
            with.add(pair % 2 == 0 ? first : second);
            without.add(pair % 2 == 0 ? second : first);
        }
        StringBuilder text = new StringBuilder(String.format(
                "%n%d pairs of runs of %d s, 50 matches and one more; microseconds, the median of the runs%n%-34s%10s%10s%12s%n",
                PAIRS, SECONDS, "", "without", "with", "difference"));
        for (double percentile : PERCENTILES) {
            line(text, "late", percentile, without, with, run -> run.late().percentileMicros(percentile));
        }
        for (double percentile : PERCENTILES) {
            line(text, "tick", percentile, without, with, run -> run.work().percentileMicros(percentile));
        }
        text.append(String.format(
                "shifted ticks: %s without, %s with; failures: %s%n",
                without.stream().map(CrowdedLoop::shiftedTicks).toList(),
                with.stream().map(CrowdedLoop::shiftedTicks).toList(),
                with.stream().map(CrowdedLoop::failures).toList()));
        text.append("Late: from when a tick is due until its rules begin. Tick: from then until it is published.\n");
        System.out.println(text);

        for (CrowdedLoop run : without) {
            assertEquals(0, run.failures());
        }
        for (CrowdedLoop run : with) {
            assertTrue(run.failures() >= SECONDS / 2, run.failures() + " failures");
            assertTrue(run.allOthersGoOn());
            assertTrue(run.work().count() > 0);
        }
    }

    /** The difference is the median of those of the pairs. */
    private static void line(
            StringBuilder text,
            String name,
            double percentile,
            List<CrowdedLoop> without,
            List<CrowdedLoop> with,
            ToDoubleFunction<CrowdedLoop> figure) {
        double[] differences = new double[with.size()];
        for (int pair = 0; pair < differences.length; pair++) {
            differences[pair] = figure.applyAsDouble(with.get(pair)) - figure.applyAsDouble(without.get(pair));
        }
        text.append(String.format(
                Locale.ROOT,
                "%-34s%10.1f%10.1f%+12.1f%n",
                name + (percentile == 100 ? ", longest" : ", p" + percentile),
                median(without.stream().mapToDouble(figure).toArray()),
                median(with.stream().mapToDouble(figure).toArray()),
                median(differences)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
