package dev.tickwire.bot.verdict;

import java.util.Locale;

/** Numbers for people. */
public final class Numbers {
    private static final double WHOLE_FROM = 1e15;

    private Numbers() {}

    /** A count. */
    public static String text(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A whole number as such, any other with as many digits as say something. */
    public static String text(double value) {
        if (Double.isInfinite(value)) {
            return "infinite";
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE_FROM) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        double size = Math.abs(value);
        String text = String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f", value);
        return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
