package dev.tickwire.bot.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values lie between the two ends of an axis.
 *
 * @param min         the value at its start
 * @param max         the value at its end, above the least
 * @param start       place of the start
 * @param end         place of the end
 * @param logarithmic whether equal factors are equally far apart
 */
record Scale(double min, double max, double start, double end, boolean logarithmic) {
    private static final int STEPS = 5;

    /** Over a longer logarithmic axis there is no room for all of the dense marks. */
    private static final double DENSE_RATIO_MAX = 200;

    private static final List<Double> DENSE = List.of(1.0, 2.0, 5.0);
    private static final List<Double> SPARSE = List.of(1.0, 3.0);

    /** From 0 to the next round number above a value. */
    static Scale upTo(double largest, double start, double end) {
        double step = roundStep(Math.max(largest, 1e-9));
        double max = Math.ceil(Math.max(largest, 1e-9) / step - 1e-9) * step;
        return new Scale(0, max, start, end, false);
    }

    double at(double value) {
        double part = logarithmic
                ? (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min))
                : (value - min) / (max - min);
        return start + (end - start) * part;
    }

    /** Round values to write at the axis. */
    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        if (logarithmic) {
            for (double decade = Math.pow(10, Math.floor(Math.log10(min))); decade <= max; decade *= 10) {
                for (double factor : max / min > DENSE_RATIO_MAX ? SPARSE : DENSE) {
                    double mark = decade * factor;
                    if (mark >= min * 0.999 && mark <= max * 1.001) {
                        marks.add(mark);
                    }
                }
            }
            return marks;
        }
        double step = roundStep(max - min);
        for (int i = (int) Math.ceil(min / step - 1e-9); i * step <= max * (1 + 1e-9); i++) {
            marks.add(i * step);
        }
        return marks;
    }

    private static double roundStep(double range) {
        double rough = range / STEPS;
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (decade * factor >= rough * (1 - 1e-9)) {
                return decade * factor;
            }
        }
        return 10 * decade;
    }
}
