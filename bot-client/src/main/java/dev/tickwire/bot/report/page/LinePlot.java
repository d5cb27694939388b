package dev.tickwire.bot.report.page;

import dev.tickwire.bot.verdict.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over a common axis, as SVG. Whoever points at a place of it is told its values. */
final class LinePlot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 220;
    private static final int LEFT = 52;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 34;

    /** With fewer places a line is drawn with its points. */
    private static final int POINTS_SHOWN_MAX = 40;

    private final String unit;
    private final String axis;
    private final List<Double> places;
    private final List<Series> series;
    private final StringBuilder svg = new StringBuilder();
    private double shadedFrom = Double.NaN;
    private double shadedTo = Double.NaN;

    /**
     * A plot.
     *
     * @param unit   of the values
     * @param axis   what the places are
     * @param places along the axis, growing
     */
    LinePlot(String unit, String axis, List<Double> places, List<Series> series) {
        this.unit = unit;
        this.axis = axis;
        this.places = places;
        this.series = series;
    }

    /** A part of the axis that is not of the measured window. */
    LinePlot shade(double from, double to) {
        shadedFrom = from;
        shadedTo = to;
        return this;
    }

    /** The plot with its legend. */
    String write(String title) {
        svg.append("<figure><figcaption>").append(Html.escape(title)).append("<span class=\"legend\">");
        if (series.size() > 1) {
            addLegend();
        }
        svg.append("</span></figcaption>");
        if (places.isEmpty()) {
            return svg.append("<p class=\"none\">nothing recorded</p></figure>").toString();
        }
        double first = places.get(0);
        double last = places.get(places.size() - 1);
        Scale x = new Scale(first, last > first ? last : first + 1, LEFT, RIGHT, false);
        Scale y = Scale.upTo(series.stream().mapToDouble(Series::max).max().orElse(0), BOTTOM, TOP);
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT,
                Html.escape(title)));
        drawShade(x);
        drawAxes(x, y);
        series.forEach(each -> drawLine(each, x, y));
        drawTips(x);
        return svg.append("</svg></figure>").toString();
    }

    private void addLegend() {
        for (Series each : series) {
            svg.append("<span class=\"k c")
                    .append(each.colour())
                    .append("\">")
                    .append(Html.escape(each.name()))
                    .append("</span>");
        }
    }

    private void drawShade(Scale x) {
        if (shadedTo > shadedFrom) {
            double from = Math.max(LEFT, x.at(shadedFrom));
            double to = Math.min(RIGHT, x.at(shadedTo));
            add(
                    "<rect class=\"shade\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                    from, TOP, Math.max(0, to - from), BOTTOM - TOP);
        }
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
        add("<text class=\"x axis\" x=\"%d\" y=\"%d\">%s</text>", (LEFT + RIGHT) / 2, BOTTOM + 31, Html.escape(axis));
        if (!unit.isEmpty()) {
            add("<text class=\"unit\" x=\"%d\" y=\"%d\">%s</text>", LEFT + 4, TOP - 3, Html.escape(unit));
        }
    }

    private void drawLine(Series line, Scale x, Scale y) {
        StringBuilder path = new StringBuilder();
        boolean isDrawing = false;
        for (int i = 0; i < places.size(); i++) {
            double value = line.values().get(i);
            if (!Double.isFinite(value)) {
                isDrawing = false;
                continue;
            }
            path.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", isDrawing ? "L" : "M", x.at(places.get(i)), y.at(value)));
            if (places.size() <= POINTS_SHOWN_MAX) {
                add(
                        "<circle class=\"c%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/>",
                        line.colour(), x.at(places.get(i)), y.at(value));
            }
            isDrawing = true;
        }
        add("<path class=\"c%d\" d=\"%s\"/>", line.colour(), path);
    }

    /** Invisible columns that a browser shows a note for. */
    private void drawTips(Scale x) {
        for (int i = 0; i < places.size(); i++) {
            double from = i == 0 ? LEFT : (x.at(places.get(i - 1)) + x.at(places.get(i))) / 2;
            double to = i == places.size() - 1 ? RIGHT : (x.at(places.get(i)) + x.at(places.get(i + 1))) / 2;
            List<String> values = new ArrayList<>();
            for (Series each : series) {
                double value = each.values().get(i);
                values.add(each.name() + " " + (Double.isNaN(value) ? "-" : Numbers.text(value)));
            }
            add(
                    "<rect class=\"tip\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"><title>%s %s: %s</title></rect>",
                    from,
                    TOP,
                    Math.max(0, to - from),
                    BOTTOM - TOP,
                    Html.escape(axis),
                    Numbers.text(places.get(i)),
                    Html.escape(String.join(", ", values) + " " + unit));
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
