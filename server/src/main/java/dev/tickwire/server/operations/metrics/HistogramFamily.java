package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.measure.DurationHistogram;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;

/** Histograms of one name with different labels, as Prometheus knows them. Micrometer has none that others fill. */
final class HistogramFamily implements Collector {
    private static final double NANOS_PER_SECOND = 1e9;

    private final String name;
    private final String help;
    private final Map<Labels, DurationHistogram> histograms = new LinkedHashMap<>();

    /**
     * A family without members.
     *
     * @param name in seconds, as Prometheus spells it
     */
    HistogramFamily(String name, String help) {
        this.name = name;
        this.help = help;
    }

    /** Adds a member; before the first collection only. */
    HistogramFamily with(DurationHistogram histogram, String... namesAndValues) {
        histograms.put(Labels.of(namesAndValues), histogram);
        return this;
    }

    @Override
    public MetricSnapshot collect() {
        HistogramSnapshot.Builder family =
                HistogramSnapshot.builder().name(name).help(help);
        histograms.forEach((labels, histogram) -> family.dataPoint(snapshot(labels, histogram)));
        return family.build();
    }

    private static HistogramDataPointSnapshot snapshot(Labels labels, DurationHistogram histogram) {
        double[] limits = DurationHistogram.limitsSeconds();
        long[] counts = histogram.counts();
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        for (int range = 0; range < counts.length; range++) {
            buckets.bucket(range < limits.length ? limits[range] : Double.POSITIVE_INFINITY, counts[range]);
        }
        return HistogramDataPointSnapshot.builder()
                .labels(labels)
                .classicHistogramBuckets(buckets.build())
                .sum(histogram.sumNanos() / NANOS_PER_SECOND)
                .build();
    }
}
