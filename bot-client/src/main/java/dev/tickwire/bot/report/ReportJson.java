package dev.tickwire.bot.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.tickwire.bot.measure.Distribution;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.verdict.Breach;
import dev.tickwire.bot.verdict.Verdict;
import java.util.Locale;
import java.util.Map;

/**
 * A report for programs. Names carry their units. Each figure is said once, in "figures" under the name that thresholds and
 * {@link Comparison} know it by; one that nothing was recorded for is missing, and one without bounds is null.
 */
public final class ReportJson {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private ReportJson() {}

    /** The report as a JSON object, with a line break at the end. */
    public static String write(RunResult result, Verdict verdict) {
        JsonObject json = new JsonObject();
        addRun(result, json);
        addWindow(result, json);
        json.addProperty("latency_valid", verdict.generatorOnTime());
        json.addProperty("latency_verdict", verdict.generator());
        json.add("verdict", verdict(verdict));
        json.add("figures", rounded(result.figures().all()));
        json.add("timeline", timeline(result));
        json.add("histograms", histograms(result.measurements()));
        return GSON.toJson(json) + "\n";
    }

    private static void addRun(RunResult result, JsonObject json) {
        RunDescription run = result.run();
        RunDescription.PlayedMatch first = run.matches().get(0);
        json.addProperty("scenario", run.scenario());
        json.addProperty("started_at", run.startedAt());
        json.addProperty("url", first.url());
        json.addProperty("game", first.game());
        json.addProperty("match", first.id());
        json.addProperty("map", first.mapName());
        json.addProperty("tick_rate_hz", first.tickRateHz());
        JsonArray matches = new JsonArray();
        for (RunDescription.PlayedMatch match : run.matches()) {
            JsonObject each = new JsonObject();
            each.addProperty("url", match.url());
            each.addProperty("match", match.id());
            each.addProperty("game", match.game());
            each.addProperty("map", match.mapName());
            each.addProperty("tick_rate_hz", match.tickRateHz());
            matches.add(each);
        }
        json.add("matches", matches);
        json.addProperty("input_rate", run.inputRate());
        json.addProperty("decode", run.decode());
        json.addProperty("seed", run.seed());
        json.addProperty("bots", run.bots());
        json.add("roles", counts(run.roles()));
        json.add("networks", counts(run.networks()));
    }

    /** What there is to say of the whole beside figures. */
    private static void addWindow(RunResult result, JsonObject json) {
        Measurements measured = result.measurements();
        json.add("join_s", rounded(result.joinSeconds()));
        json.add("measured_s", rounded(result.measuredSeconds()));
        json.add("disconnect_reasons", counts(measured.disconnectReasons));
        json.add("received_bytes_by_kind", counts(measured.received.bytesByKind()));
        json.add("sent_bytes_by_kind", counts(measured.sent.bytesByKind()));
    }

    private static JsonObject verdict(Verdict verdict) {
        JsonObject json = new JsonObject();
        json.addProperty("exit_code", verdict.exitCode());
        json.addProperty("headline", verdict.headline());
        JsonArray breaches = new JsonArray();
        for (Breach breach : verdict.breaches()) {
            JsonObject each = new JsonObject();
            each.addProperty("threshold", breach.threshold().toString());
            each.addProperty("sentence", breach.sentence());
            breaches.add(each);
        }
        json.add("breaches", breaches);
        return json;
    }

    private static JsonArray timeline(RunResult result) {
        JsonArray timeline = new JsonArray();
        for (Interval interval : result.timeline()) {
            JsonObject each = new JsonObject();
            each.addProperty("phase", interval.phase().name().toLowerCase(Locale.ROOT));
            each.add("start_s", rounded(interval.startSeconds()));
            each.add("seconds", rounded(interval.seconds()));
            each.addProperty("bots", interval.bots());
            each.add("figures", rounded(interval.figures().all()));
            each.add("received_bytes_by_kind", counts(interval.bytesByKind()));
            timeline.add(each);
        }
        return timeline;
    }

    private static JsonObject histograms(Measurements measured) {
        JsonObject json = new JsonObject();
        json.add("latency_ms", histogram(measured.latency));
        json.add("gap_ms", histogram(measured.gap));
        json.add("age_ms", histogram(measured.age));
        return json;
    }

    /** Pairs of a range's upper end and how many are in it. */
    private static JsonArray histogram(Distribution values) {
        JsonArray json = new JsonArray();
        for (Distribution.Bucket bucket : values.buckets()) {
            JsonArray pair = new JsonArray();
            pair.add(rounded(bucket.upTo()));
            pair.add(bucket.count());
            json.add(pair);
        }
        return json;
    }

    private static JsonObject counts(Map<String, ? extends Number> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }

    private static JsonObject rounded(Map<String, Double> values) {
        JsonObject json = new JsonObject();
        values.forEach((name, value) -> json.add(name, rounded(value)));
        return json;
    }

    /** More than a ten-thousandth is noise and only makes the file hard to read; a server may say infinite. */
    private static JsonElement rounded(double value) {
        return Double.isFinite(value) ? new JsonPrimitive(Math.round(value * 10_000.0) / 10_000.0) : JsonNull.INSTANCE;
    }
}
