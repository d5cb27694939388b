package dev.tickwire.bot.servermetrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Figures made of what the server said of itself: of a counter its rate in a second, of a distribution its percentiles, of
 * anything else its mean and its largest value. Not thread safe.
 */
public final class ServerFigures {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double[] PERCENTS = {50, 90, 99};

    private final List<Snapshot> snapshots = new ArrayList<>();

    /** Adds what the server said; later than all before. */
    public void add(Snapshot snapshot) {
        snapshots.add(snapshot);
    }

    /** When the newest one was taken, or minus infinity. */
    public double newestMillis() {
        return snapshots.isEmpty()
                ? Double.NEGATIVE_INFINITY
                : snapshots.get(snapshots.size() - 1).millis();
    }

    /** What was said from one time to another; empty unless it was asked at least twice. */
    public Map<String, Double> between(double fromMillis, double toMillis) {
        List<Snapshot> within = snapshots.stream()
                .filter(each -> each.millis() >= fromMillis && each.millis() <= toMillis)
                .toList();
        Map<String, Double> figures = new TreeMap<>();
        if (within.size() >= 2) {
            Snapshot first = within.get(0);
            Snapshot last = within.get(within.size() - 1);
            double seconds = (last.millis() - first.millis()) / MILLIS_PER_SECOND;
            for (String name : last.sums().keySet()) {
                addSum(name, within, seconds, figures);
            }
            for (String name : last.quantiles().keySet()) {
                figures.put(name, last.quantiles().get(name));
            }
            for (String name : last.buckets().keySet()) {
                addPercentiles(name, first, last, figures);
            }
        }
        return new LinkedHashMap<>(figures);
    }

    private static void addSum(String name, List<Snapshot> within, double seconds, Map<String, Double> figures) {
        double before = within.get(0).sums().getOrDefault(name, 0.0);
        double after = within.get(within.size() - 1).sums().get(name);
        if (name.endsWith("_total") || name.endsWith("_count") || name.endsWith("_sum")) {
            figures.put(name + ".rate", (after - before) / seconds);
            return;
        }
        double sum = 0;
        double max = Double.NEGATIVE_INFINITY;
        for (Snapshot snapshot : within) {
            double value = snapshot.sums().getOrDefault(name, 0.0);
            sum += value;
            max = Math.max(max, value);
        }
        figures.put(name + ".mean", sum / within.size());
        figures.put(name + ".max", max);
    }

    /** Of each percentile the upper end of the range that it is in is told, as nothing finer is known. */
    private static void addPercentiles(String family, Snapshot first, Snapshot last, Map<String, Double> figures) {
        NavigableMap<Double, Double> before = first.buckets().getOrDefault(family, new TreeMap<>());
        NavigableMap<Double, Double> after = last.buckets().get(family);
        double all = after.lastEntry().getValue() - before.getOrDefault(after.lastKey(), 0.0);
        if (all <= 0) {
            return;
        }
        for (double percent : PERCENTS) {
            for (Map.Entry<Double, Double> limit : after.entrySet()) {
                double below = limit.getValue() - before.getOrDefault(limit.getKey(), 0.0);
                if (below >= all * percent / 100) {
                    figures.put(family + ".p" + (int) percent, limit.getKey());
                    break;
                }
            }
        }
    }
}
