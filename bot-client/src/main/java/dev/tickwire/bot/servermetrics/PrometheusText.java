package dev.tickwire.bot.servermetrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' text format, version 0.0.4, of which it understands enough for servers' metrics: samples with labels, and
 * nothing of comments but which series count upwards. Lines that it does not understand are left out.
 */
final class PrometheusText {
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})?\\s+(\\S+)(?:\\s+-?\\d+)?\\s*");
    private static final Pattern LABEL =
            Pattern.compile("\\s*([a-zA-Z_]\\w*)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*,?");

    private PrometheusText() {}

    /** All samples, in their order. */
    static List<Sample> parse(String text) {
        List<Sample> samples = new ArrayList<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher matcher = SAMPLE.matcher(line);
            if (matcher.matches()) {
                addSample(matcher, samples);
            }
        });
        return samples;
    }

    private static void addSample(Matcher matcher, List<Sample> samples) {
        Map<String, String> labels = new TreeMap<>();
        if (matcher.group(2) != null) {
            Matcher label = LABEL.matcher(matcher.group(2));
            while (label.lookingAt()) {
                labels.put(label.group(1), label.group(2));
                label.region(label.end(), matcher.group(2).length());
            }
        }
        double value = number(matcher.group(3));
        if (!Double.isNaN(value)) {
            samples.add(new Sample(matcher.group(1), labels, value));
        }
    }

    /** NaN if it is none. */
    static double number(String text) {
        try {
            return Double.parseDouble(text.replace("Inf", "Infinity"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
