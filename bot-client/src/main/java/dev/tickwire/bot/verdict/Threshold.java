package dev.tickwire.bot.verdict;

import dev.tickwire.bot.measure.Figures;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit of a figure.
 *
 * @param figure by name, such as {@code gap_ms.p99}
 * @param limit  that it is compared with
 */
public record Threshold(String figure, Comparison comparison, double limit) {
    private static final Pattern SHAPE =
            Pattern.compile("\\s*([\\w.]+?)\\s*(<=|>=|==|!=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

    /**
     * Reads a limit as people write it.
     *
     * @param text such as {@code gap_ms.p99<80}
     * @throws IllegalArgumentException if it is none, with what would be right
     */
    public static Threshold parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no threshold; one looks like gap_ms.p99<80 or replica_mismatches==0");
        }
        String figure = matcher.group(1);
        if (!Figures.isKnown(figure)) {
            throw new IllegalArgumentException(
                    "there is no figure \"" + figure + "\"; there are " + Figures.knownNames());
        }
        return new Threshold(figure, Comparison.of(matcher.group(2)), Double.parseDouble(matcher.group(3)));
    }

    /** Whether a value of the figure is within the limit. */
    public boolean holds(double value) {
        return comparison.holds(value, limit);
    }

    /** Whether a value that only grows does not hold yet, and could if it went on. */
    boolean isMissedFromBelow(double value) {
        return !holds(value) && (value < limit || holds(Math.nextUp(limit)));
    }

    /** As people write it. */
    @Override
    public String toString() {
        boolean isWhole = limit == Math.rint(limit) && Math.abs(limit) < Integer.MAX_VALUE;
        return figure + comparison.sign() + (isWhole ? String.valueOf((int) limit) : String.valueOf(limit));
    }
}
