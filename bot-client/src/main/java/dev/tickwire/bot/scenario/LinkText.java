package dev.tickwire.bot.scenario;

import dev.tickwire.bot.link.LinkProfile;
import dev.tickwire.bot.link.LinkProfiles;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Networks as people write them: names, mixtures of names, or figures of one's own. */
public final class LinkText {
    private static final Pattern RATE = Pattern.compile("(\\d{1,5}(?:\\.\\d+)?)/m");
    private static final Pattern BANDWIDTH = Pattern.compile("([1-9]\\d{0,5})(kbit|mbit)");
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("rtt", "jitter", "stalls", "stall", "down", "up", "pauses", "pause"));
    private static final int KILOBITS_PER_MEGABIT = 1_000;
    private static final double RATE_PER_MINUTE_MAX = 600;
    private static final double MILLIS_MAX = 60_000;

    private LinkText() {}

    /**
     * Reads what {@code --net} can be.
     *
     * @param text such as {@code wifi}, {@code wifi:60,4g:40}, or {@code rtt=80ms,jitter=20ms,stalls=6/m,stall=300ms,down=2mbit}
     * @throws IllegalArgumentException if it is none of these, with what would be right
     */
    public static Shares<LinkProfile> parse(String text) {
        return text.indexOf('=') < 0 ? Shares.parse(text, LinkProfiles::named) : Shares.all(figures(text, text));
    }

    /**
     * Reads a network's figures.
     *
     * @param name for reports
     * @throws IllegalArgumentException if they are wrong, with what would be right
     */
    public static LinkProfile figures(String name, String text) {
        Map<String, String> values = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            if (sides.length != 2) {
                throw new IllegalArgumentException(
                        "\"" + part + "\" is no figure of a network; one looks like rtt=80ms or down=2mbit");
            }
            if (values.put(sides[0].strip(), sides[1].strip()) != null) {
                throw new IllegalArgumentException("\"" + sides[0].strip() + "\" of a network is said twice");
            }
        }
        return figures(name, values);
    }

    /**
     * Reads a network's figures.
     *
     * @param name for reports
     * @throws IllegalArgumentException if they are wrong, with what would be right
     */
    public static LinkProfile figures(String name, Map<String, String> values) {
        for (String key : values.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("a network has no \"" + key + "\", only " + String.join(", ", KEYS));
            }
        }
        requireBoth(values, "stalls", "stall");
        requireBoth(values, "pauses", "pause");
        return new LinkProfile(
                name,
                millis(values, "rtt"),
                millis(values, "jitter"),
                perMinute(values, "stalls"),
                millis(values, "stall"),
                kilobits(values, "down"),
                kilobits(values, "up"),
                perMinute(values, "pauses"),
                millis(values, "pause"));
    }

    private static void requireBoth(Map<String, String> values, String often, String length) {
        if (values.containsKey(often) != values.containsKey(length)) {
            throw new IllegalArgumentException("a network's \"" + often + "\" (how often, such as 6/m) and \"" + length
                    + "\" (how long, such as 300ms) belong together");
        }
    }

    private static double millis(Map<String, String> values, String key) {
        String text = values.get(key);
        if (text == null) {
            return 0;
        }
        Duration time = TimeText.parse(text);
        if (time.toMillis() > MILLIS_MAX) {
            throw new IllegalArgumentException("\"" + key + "\" of a network can be a minute at the most");
        }
        return time.toMillis();
    }

    private static double perMinute(Map<String, String> values, String key) {
        String text = values.get(key);
        if (text == null) {
            return 0;
        }
        Matcher matcher = RATE.matcher(text);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) > RATE_PER_MINUTE_MAX) {
            throw new IllegalArgumentException("\"" + text + "\" is no rate; write it like 6/m, up to 600/m");
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static int kilobits(Map<String, String> values, String key) {
        String text = values.get(key);
        if (text == null) {
            return 0;
        }
        Matcher matcher = BANDWIDTH.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no bandwidth; write it like 500kbit or 2mbit");
        }
        int number = Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("mbit") ? number * KILOBITS_PER_MEGABIT : number;
    }
}
