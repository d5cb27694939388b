package dev.tickwire.bot.report.page;

import java.util.List;

/**
 * A line of a plot.
 *
 * @param colour number of its colour, from 1 to 4
 * @param values one for each place along the plot; NaN, or infinite, where there is none that could be drawn
 */
record Series(String name, int colour, List<Double> values) {
    double max() {
        return values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
