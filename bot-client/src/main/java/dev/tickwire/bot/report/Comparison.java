package dev.tickwire.bot.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.tickwire.bot.verdict.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two reports side by side, with the change of each figure. */
public final class Comparison {
    private static final double PERCENT = 100;
    private static final int COLUMN_WIDTH = 16;

    private Comparison() {}

    /**
     * The comparison, with a line break at the end.
     *
     * @param firstName  of the first report, for the head
     * @param firstJson  as {@link ReportJson} writes it
     * @param secondName of the second report
     * @param secondJson likewise
     * @throws IllegalArgumentException if one of them is no report, with its name
     */
    public static String write(String firstName, String firstJson, String secondName, String secondJson) {
        Report first = Report.read(firstName, firstJson);
        Report second = Report.read(secondName, secondJson);
        Map<String, Double> before = first.figures;
        Map<String, Double> after = second.figures;
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        int width = names.stream().mapToInt(String::length).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        lines.add("A  " + firstName + ": " + first.description);
        lines.add("B  " + secondName + ": " + second.description);
        lines.add("");
        lines.add(line(width, "", "A", "B", "change"));
        for (String name : names) {
            Double a = before.get(name);
            Double b = after.get(name);
            boolean isSomething = (a != null && a != 0) || (b != null && b != 0);
            if (isSomething) {
                lines.add(line(width, name, text(a), text(b), change(a, b)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(Double value) {
        return value == null ? "-" : Numbers.text(value);
    }

    private static String change(Double before, Double after) {
        if (before == null || after == null) {
            return "";
        }
        if (before.equals(after)) {
            return "same";
        }
        if (before == 0) {
            return "new";
        }
        return String.format(Locale.ROOT, "%+.1f %%", PERCENT * (after - before) / Math.abs(before));
    }

    private static String line(int width, String name, String first, String second, String change) {
        return (pad(name, width) + right(first) + right(second) + right(change)).stripTrailing();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COLUMN_WIDTH - text.length())) + text;
    }

    /** What is compared of a report. */
    private record Report(String description, Map<String, Double> figures) {
        static Report read(String name, String json) {
            try {
                JsonObject report = JsonParser.parseString(json).getAsJsonObject();
                return new Report(describe(report), figures(report.getAsJsonObject("figures")));
            } catch (JsonParseException e) {
                throw new IllegalArgumentException(name + " is no report of tickwire-bots: it is no JSON", e);
            } catch (RuntimeException e) {
                // Something in it is missing, or of another kind than in a report.
                throw new IllegalArgumentException(name + " is no report of tickwire-bots", e);
            }
        }

        private static String describe(JsonObject report) {
            return text(report, "bots") + " bots in " + text(report, "match") + " of " + text(report, "game") + " at "
                    + text(report, "url") + ", begun " + text(report, "started_at") + ", "
                    + (report.has("verdict") ? text(report.getAsJsonObject("verdict"), "headline") : "no verdict");
        }

        private static String text(JsonObject json, String name) {
            JsonElement value = json.get(name);
            return value == null || value.isJsonNull() ? "?" : value.getAsString();
        }

        private static Map<String, Double> figures(JsonObject json) {
            Map<String, Double> figures = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> each : json.entrySet()) {
                if (!each.getValue().isJsonNull()) {
                    figures.put(each.getKey(), each.getValue().getAsDouble());
                }
            }
            return figures;
        }
    }
}
