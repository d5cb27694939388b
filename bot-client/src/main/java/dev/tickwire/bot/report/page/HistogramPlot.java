package dev.tickwire.bot.report.page;

import dev.tickwire.bot.measure.Distribution;
import dev.tickwire.bot.verdict.Numbers;
import java.util.List;
import java.util.Locale;

/** How often which times were measured, over a logarithmic axis, as SVG. */
final class HistogramPlot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 200;
    private static final int LEFT = 52;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 34;

    /** Where the axis begins at the earliest: at a range below the first one. */
    private static final double LEAST_MILLIS = Distribution.BUCKET_LOWEST / Distribution.BUCKET_FACTOR;

    private static final double PERCENT = 100;

    private final Distribution values;
    private final StringBuilder svg = new StringBuilder();

    HistogramPlot(Distribution values) {
        this.values = values;
    }

    String write(String title) {
        svg.append("<figure><figcaption>").append(Html.escape(title)).append("</figcaption>");
        List<Distribution.Bucket> buckets = values.buckets();
        if (buckets.isEmpty()) {
            return svg.append("<p class=\"none\">nothing recorded</p></figure>").toString();
        }
        int first = 0;
        while (buckets.get(first).count() == 0) {
            first++;
        }
        double min = first == 0 ? LEAST_MILLIS : buckets.get(first - 1).upTo();
        double max = buckets.get(buckets.size() - 1).upTo();
        Scale x = new Scale(Math.max(min, LEAST_MILLIS), max, LEFT, RIGHT, true);
        double total = values.count();
        double tallest =
                buckets.stream().mapToLong(Distribution.Bucket::count).max().orElse(0);
        Scale y = Scale.upTo(PERCENT * tallest / total, BOTTOM, TOP);
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                Html.escape(title)));
        drawAxes(x, y);
        for (int i = first; i < buckets.size(); i++) {
            double from = i == 0 ? x.min() : buckets.get(i - 1).upTo();
            drawBar(Math.max(from, x.min()), buckets.get(i), total, x, y);
        }
        drawPercentile("p50", 50, x);
        drawPercentile("p99", 99, x);
        return svg.append("</svg></figure>").toString();
    }

    private void drawAxes(Scale x, Scale y) {
        for (double mark : y.marks()) {
            add(
                    "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>",
                    LEFT, y.at(mark), RIGHT, y.at(mark));
            add("<text class=\"y\" x=\"%d\" y=\"%.1f\">%s</text>", LEFT - 6, y.at(mark) + 4, AxisText.of(mark));
        }
        for (double mark : x.marks()) {
            add("<text class=\"x\" x=\"%.1f\" y=\"%d\">%s</text>", x.at(mark), BOTTOM + 16, AxisText.of(mark));
        }
        add("<text class=\"x axis\" x=\"%d\" y=\"%d\">ms</text>", (LEFT + RIGHT) / 2, BOTTOM + 31);
        add("<text class=\"unit\" x=\"%d\" y=\"%d\">%%</text>", LEFT + 4, TOP - 3);
    }

    private void drawBar(double from, Distribution.Bucket bucket, double total, Scale x, Scale y) {
        double percent = PERCENT * bucket.count() / total;
        add(
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s to %s ms: %s %%</title></rect>",
                x.at(from) + 0.5,
                y.at(percent),
                Math.max(0.5, x.at(bucket.upTo()) - x.at(from) - 1),
                BOTTOM - y.at(percent),
                Numbers.text(from),
                Numbers.text(bucket.upTo()),
                Numbers.text(percent));
    }

    private void drawPercentile(String name, double percent, Scale x) {
        double value = values.percentile(percent);
        if (value >= x.min()) {
            double at = x.at(Math.min(value, x.max()));
            boolean isFarRight = at > RIGHT - 90;
            add("<line class=\"mark\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", at, TOP, at, BOTTOM);
            add(
                    "<text class=\"mark\" text-anchor=\"%s\" x=\"%.1f\" y=\"%d\">%s %s ms</text>",
                    isFarRight ? "end" : "start",
                    isFarRight ? at - 4 : at + 4,
                    percent > 90 ? TOP + 24 : TOP + 10,
                    name,
                    Numbers.text(value));
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
