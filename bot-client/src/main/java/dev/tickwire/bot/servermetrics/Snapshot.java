package dev.tickwire.bot.servermetrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the server said of itself at one time, matches and other labels added up, apart from those that make a distribution.
 * Only what is about Tickwire and about its process.
 */
public final class Snapshot {
    private static final List<String> PREFIXES = List.of("tickwire_", "process_");

    private final double millis;
    private final Map<String, Double> sums = new TreeMap<>();
    private final Map<String, Double> quantiles = new TreeMap<>();

    /** Of each distribution, how many values are not above which limit. */
    private final Map<String, NavigableMap<Double, Double>> buckets = new HashMap<>();

    private Snapshot(double millis) {
        this.millis = millis;
    }

    /**
     * Reads what a server answered.
     *
     * @param millis when, on the clock of the run
     */
    public static Snapshot parse(String text, double millis) {
        Snapshot snapshot = new Snapshot(millis);
        for (Sample sample : PrometheusText.parse(text)) {
            if (PREFIXES.stream().anyMatch(sample.name()::startsWith)) {
                snapshot.add(sample);
            }
        }
        return snapshot;
    }

    double millis() {
        return millis;
    }

    Map<String, Double> sums() {
        return sums;
    }

    Map<String, Double> quantiles() {
        return quantiles;
    }

    Map<String, NavigableMap<Double, Double>> buckets() {
        return buckets;
    }

    private void add(Sample sample) {
        String limit = sample.labels().get("le");
        String quantile = sample.labels().get("quantile");
        if (limit != null && sample.name().endsWith("_bucket")) {
            String family = sample.name().substring(0, sample.name().length() - "_bucket".length());
            buckets.computeIfAbsent(family, ignored -> new TreeMap<>())
                    .merge(PrometheusText.number(limit), sample.value(), Double::sum);
        } else if (quantile != null) {
            // Of several matches the worst counts.
            quantiles.merge(sample.name() + ".q" + quantile, sample.value(), Double::max);
        } else {
            sums.merge(sample.name(), sample.value(), Double::sum);
        }
    }
}
