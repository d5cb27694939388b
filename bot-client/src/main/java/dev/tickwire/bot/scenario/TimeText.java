package dev.tickwire.bot.scenario;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them. */
public final class TimeText {
    private static final Pattern SHAPE = Pattern.compile("\\s*(\\d{1,6})\\s*(ms|s|m|h)\\s*");

    private TimeText() {}

    /**
     * Reads a time.
     *
     * @param text such as 500ms, 30s, 2m or 1h
     * @throws IllegalArgumentException if it is none, with what would be right
     */
    public static Duration parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no time; write it like 500ms, 30s or 2m");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
