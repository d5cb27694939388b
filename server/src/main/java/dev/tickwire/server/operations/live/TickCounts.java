package dev.tickwire.server.operations.live;

import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.match.TickPhase;
import dev.tickwire.server.measure.DurationHistogram;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many ticks of all loops took how long, by the ranges of {@link DurationHistogram}.
 *
 * @param whole    by how long they took
 * @param lateness by how much later than due they began
 * @param phases   by how long a phase of them took
 * @param shifted  ticks whose start was moved because a loop could not keep up
 */
public record TickCounts(List<Long> whole, List<Long> lateness, Map<TickPhase, List<Long>> phases, long shifted) {
    public TickCounts {
        whole = List.copyOf(whole);
        lateness = List.copyOf(lateness);
        phases = Map.copyOf(phases);
    }

    /** Since the start. */
    static TickCounts of(List<TickLoop> loops) {
        Map<TickPhase, List<Long>> phases = new EnumMap<>(TickPhase.class);
        for (TickPhase phase : TickPhase.values()) {
            phases.put(
                    phase,
                    sum(loops.stream().map(loop -> loop.times().of(phase)).toList()));
        }
        return new TickCounts(
                sum(loops.stream().map(loop -> loop.times().whole()).toList()),
                sum(loops.stream().map(loop -> loop.times().lateness()).toList()),
                phases,
                loops.stream().mapToLong(TickLoop::shiftedTicks).sum());
    }

    /** What came after another count. */
    TickCounts since(TickCounts before) {
        Map<TickPhase, List<Long>> differences = new EnumMap<>(TickPhase.class);
        phases.forEach((phase, counts) -> differences.put(phase, difference(counts, before.phases.get(phase))));
        return new TickCounts(
                difference(whole, before.whole),
                difference(lateness, before.lateness),
                differences,
                shifted - before.shifted);
    }

    /** How many there are. */
    long count() {
        return whole.stream().mapToLong(Long::longValue).sum();
    }

    /** How many began so much later than due, or later still; the limit must be one of the ranges'. */
    long lateBeyond(double seconds) {
        double[] limits = DurationHistogram.limitsSeconds();
        long late = 0;
        for (int range = 0; range < lateness.size(); range++) {
            if (range == 0 ? seconds <= 0 : limits[range - 1] >= seconds) {
                late += lateness.get(range);
            }
        }
        return late;
    }

    private static List<Long> sum(List<DurationHistogram> histograms) {
        long[] sum = new long[DurationHistogram.limitsSeconds().length + 1];
        for (DurationHistogram histogram : histograms) {
            long[] counts = histogram.counts();
            for (int range = 0; range < sum.length; range++) {
                sum[range] += counts[range];
            }
        }
        List<Long> list = new ArrayList<>();
        for (long count : sum) {
            list.add(count);
        }
        return list;
    }

    private static List<Long> difference(List<Long> after, List<Long> before) {
        List<Long> difference = new ArrayList<>();
        for (int range = 0; range < after.size(); range++) {
            difference.add(after.get(range) - before.get(range));
        }
        return difference;
    }
}
