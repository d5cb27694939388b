package dev.tickwire.bot.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A report for programs. Names carry their units; a figure that nothing was recorded for is null. */
public final class ReportJson {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().setPrettyPrinting().create();

    private ReportJson() {}

    /** The report as a JSON object, with a line break at the end. */
    public static String write(SwarmReport report) {
        RunDescription run = report.run();
        Measurements measured = report.measurements();
        JsonObject json = new JsonObject();
        json.addProperty("url", run.url());
        json.addProperty("game", run.game());
        json.addProperty("match", run.matchId());
        json.addProperty("map", run.mapName());
        json.addProperty("tick_rate_hz", run.tickRateHz());
        json.addProperty("input_rate", run.inputRate());
        json.addProperty("seed", run.seed());
        json.addProperty("bots", run.bots());
        json.addProperty("joined", measured.joined);
        json.addProperty("disconnects", measured.disconnects);
        json.addProperty("reconnects", measured.reconnects);
        JsonObject reasons = new JsonObject();
        measured.disconnectReasons.forEach(reasons::addProperty);
        json.add("disconnect_reasons", reasons);
        json.add("join_s", rounded(report.joinSeconds()));
        json.add("measured_s", rounded(report.measuredSeconds()));
        json.add("frames_per_bot_s", rounded(measured.perBotAndSecond(measured.frames)));
        json.add("payload_bytes_per_bot_s", rounded(measured.perBotAndSecond(measured.payloadBytesReceived)));
        json.add("sent_bytes_per_bot_s", rounded(measured.perBotAndSecond(measured.payloadBytesSent)));
        json.add("inputs_per_bot_s", rounded(measured.perBotAndSecond(measured.inputsSent)));
        json.add("latency_ms", times(measured.latency.percentiles(), true));
        json.add("gap_ms", times(measured.gap.percentiles(), true));
        json.add("round_trip_ms", times(measured.roundTrip.percentiles(), true));
        json.addProperty("late_inputs", measured.lateInputs);
        json.addProperty("prediction_corrections", measured.predictionCorrections);
        json.addProperty("replica_checks", measured.replicaChecks);
        json.addProperty("replica_mismatches", measured.replicaMismatches);
        json.add("generator_lag_ms", times(measured.generatorLag.percentiles(), false));
        json.add("generator_cpu_percent", rounded(report.cpuPercent()));
        json.addProperty("latency_valid", report.latencyIsValid());
        json.addProperty("latency_verdict", report.latencyVerdict());
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject times(Percentiles times, boolean withMedian) {
        boolean any = times.count() > 0;
        JsonObject json = new JsonObject();
        if (withMedian) {
            json.add("p50", any ? rounded(times.p50Millis()) : JsonNull.INSTANCE);
        }
        json.add("p99", any ? rounded(times.p99Millis()) : JsonNull.INSTANCE);
        json.add("max", any ? rounded(times.maxMillis()) : JsonNull.INSTANCE);
        json.addProperty("count", times.count());
        return json;
    }

    /** More than a thousandth is noise and only makes the file hard to read. */
    private static JsonPrimitive rounded(double value) {
        return new JsonPrimitive(Math.round(value * 1_000.0) / 1_000.0);
    }
}
