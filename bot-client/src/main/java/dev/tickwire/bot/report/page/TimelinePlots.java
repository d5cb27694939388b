package dev.tickwire.bot.report.page;

import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Phase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The plots of how a run went from second to second. */
final class TimelinePlots {
    /** A longer run is drawn with the worst of several seconds for each place. */
    private static final int PLACES_MAX = 300;

    private static final int SERVER_PLOTS_MAX = 8;

    private final List<Interval> timeline;
    private final int intervalsPerPlace;
    private final List<Double> seconds = new ArrayList<>();
    private double windowStart;

    TimelinePlots(List<Interval> timeline) {
        this.timeline = timeline;
        intervalsPerPlace = Math.max(1, (timeline.size() + PLACES_MAX - 1) / PLACES_MAX);
        for (int i = 0; i < timeline.size(); i += intervalsPerPlace) {
            seconds.add(endOf(timeline.get(i)));
        }
        for (Interval interval : timeline) {
            if (interval.phase() != Phase.MEASURING) {
                windowStart = endOf(interval);
            }
        }
    }

    String write() {
        StringBuilder html = new StringBuilder("<div class=\"plots\">");
        html.append(plot("Bots in play", "", bots()));
        html.append(percentiles("Between frames", "gap_ms"));
        html.append(percentiles("Input to the frame that confirms it", "latency_ms"));
        html.append(percentiles("Age of the newest state", "age_ms"));
        html.append(percentiles("Round trip", "round_trip_ms"));
        html.append(plot("Frames per bot", "1/s", series("frames", 1, "frames_per_bot_s")));
        html.append(plot(
                "Payload per bot",
                "B/s",
                series("received", 1, "payload_bytes_per_bot_s"),
                series("sent", 2, "sent_bytes_per_bot_s")));
        html.append(plot("Received by kind, all bots", "kB/s", kinds()));
        html.append(plot(
                "What went wrong",
                "in a second",
                series("corrections", 1, "prediction_corrections"),
                series("late inputs", 2, "late_inputs"),
                series("skipped frames", 3, "skipped_frames"),
                series("disconnects", 4, "disconnects")));
        html.append(plot(
                "The bots' own lag",
                "ms",
                series("p99", 1, "generator_lag_ms.p99"),
                series("max", 2, "generator_lag_ms.max"),
                series("p99 with reading", 3, "generator_read_lag_ms.p99")));
        html.append(plot("The bots' own CPU", "% of a core", series("CPU", 1, "generator_cpu_percent")));
        for (String figure : serverFigures()) {
            html.append(plot(
                    "Server: " + figure.substring(Figures.SERVER_PREFIX.length()), "", series("server", 1, figure)));
        }
        return html.append("</div>").toString();
    }

    private String percentiles(String title, String figure) {
        return plot(
                title,
                "ms",
                series("p50", 1, figure + ".p50"),
                series("p99", 2, figure + ".p99"),
                series("max", 3, figure + ".max"));
    }

    private String plot(String title, String unit, Series... series) {
        return new LinePlot(unit, "s after the start", seconds, List.of(series))
                .shade(seconds.isEmpty() ? 0 : seconds.get(0), windowStart)
                .write(title);
    }

    private Series bots() {
        return new Series("bots", 1, worst(i -> (double) timeline.get(i).bots()));
    }

    private Series series(String name, int colour, String figure) {
        return new Series(
                name, colour, worst(i -> timeline.get(i).figures().value(figure).orElse(Double.NaN)));
    }

    /** The three kinds of message that take most. */
    private Series[] kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        timeline.stream()
                .flatMap(interval -> interval.bytesByKind().entrySet().stream())
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .forEach(each -> kinds.add(each.getKey()));
        List<String> largest = kinds.stream().limit(3).toList();
        return IntStream.range(0, largest.size())
                .mapToObj(n ->
                        new Series(largest.get(n), n + 1, worst(i -> kilobytes(timeline.get(i), largest.get(n)))))
                .toArray(Series[]::new);
    }

    private static double kilobytes(Interval interval, String kind) {
        return interval.bytesByKind().getOrDefault(kind, 0L) / 1_000.0 / interval.seconds();
    }

    private List<String> serverFigures() {
        Set<String> names = new TreeSet<>();
        for (Interval interval : timeline) {
            interval.figures().all().keySet().stream()
                    .filter(name -> name.startsWith(Figures.SERVER_PREFIX))
                    .forEach(names::add);
        }
        return names.stream().limit(SERVER_PLOTS_MAX).toList();
    }

    private List<Double> worst(ValueAt values) {
        List<Double> worst = new ArrayList<>();
        for (int from = 0; from < timeline.size(); from += intervalsPerPlace) {
            double max = Double.NaN;
            for (int i = from; i < Math.min(timeline.size(), from + intervalsPerPlace); i++) {
                double value = values.of(i);
                if (Double.isNaN(max) || value > max) {
                    max = value;
                }
            }
            worst.add(max);
        }
        return worst;
    }

    private static double endOf(Interval interval) {
        return interval.startSeconds() + interval.seconds();
    }

    private interface ValueAt {
        double of(int interval);
    }
}
