package dev.tickwire.bot.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers beside an axis: short ones. */
final class AxisText {
    private static final double THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;
    private static final double SHORTENED_FROM = 10_000;
    private static final int DECIMALS_MAX = 4;

    private AxisText() {}

    static String of(double value) {
        if (value >= MILLION) {
            return plain(value / MILLION) + "M";
        }
        if (value >= SHORTENED_FROM) {
            return plain(value / THOUSAND) + "k";
        }
        return value >= THOUSAND ? String.format(Locale.ROOT, "%,.0f", value) : plain(value);
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS_MAX, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
