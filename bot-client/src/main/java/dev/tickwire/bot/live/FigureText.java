package dev.tickwire.bot.live;

import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.verdict.Numbers;
import java.util.OptionalDouble;

/** Figures of a second, for people. */
final class FigureText {
    private FigureText() {}

    /** A number, or a dash if nothing was recorded. */
    static String of(Interval interval, String figure) {
        OptionalDouble value = interval.figures().value(figure);
        return value.isEmpty() ? "-" : Numbers.text(value.getAsDouble());
    }
}
