package dev.tickwire.bot.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Every figure of a run, or of a second of it, by the name that thresholds and reports know it by, such as
 * {@code gap_ms.p99} or {@code replica_mismatches}. What nothing was recorded for is missing.
 */
public final class Figures {
    /** What the names of figures begin with that the server told. */
    public static final String SERVER_PREFIX = "server.";

    private static final List<String> DISTRIBUTIONS = List.of(
            "join_ms",
            "latency_ms",
            "gap_ms",
            "age_ms",
            "round_trip_ms",
            "correction_units",
            "generator_lag_ms",
            "generator_read_lag_ms");
    private static final List<String> OF_A_DISTRIBUTION =
            List.of("count", "mean", "p50", "p90", "p95", "p99", "p999", "max");
    private static final List<String> RATES = List.of(
            "frames_per_bot_s",
            "payload_bytes_per_bot_s",
            "sent_bytes_per_bot_s",
            "inputs_per_bot_s",
            "generator_cpu_percent");

    /** Counts of the whole run, from the first connection on. */
    private static final List<String> TOTALS_OF_RUN = List.of(
            "connects",
            "joined",
            "refused",
            "disconnects",
            "reconnects",
            "protocol_errors",
            "brain_faults",
            "replica_checks",
            "replica_mismatches");

    /** Counts of the measured window. */
    private static final List<String> TOTALS_OF_WINDOW =
            List.of("late_inputs", "prediction_corrections", "resyncs", "skipped_frames", "generator_gc_ms");

    /** Wrong worlds, wrong messages and broken bots are so, however slow the bots were. */
    private static final Set<String> FREE_OF_TIME = Set.of("replica_mismatches", "protocol_errors", "brain_faults");

    private final Map<String, Double> values = new LinkedHashMap<>();

    /**
     * The figures of measurements.
     *
     * @param load   of this process in the same time
     * @param server what the server said of itself, by names of its own
     */
    public Figures(Measurements measured, GeneratorLoad load, Map<String, Double> server) {
        putTotals(measured, load);
        put("frames_per_bot_s", measured.perBotAndSecond(measured.frames));
        put("payload_bytes_per_bot_s", measured.perBotAndSecond(measured.received.bytes()));
        put("sent_bytes_per_bot_s", measured.perBotAndSecond(measured.sent.bytes()));
        put("inputs_per_bot_s", measured.perBotAndSecond(measured.inputsSent));
        put("generator_cpu_percent", load.cpuPercent());
        put("join_ms", measured.joinTime);
        put("latency_ms", measured.latency);
        put("gap_ms", measured.gap);
        put("age_ms", measured.age);
        put("round_trip_ms", measured.roundTrip);
        put("correction_units", measured.correctionUnits);
        put("generator_lag_ms", measured.generatorLag);
        put("generator_read_lag_ms", measured.generatorReadLag);
        server.forEach((name, value) -> put(SERVER_PREFIX + name, value));
    }

    /** Whether there is a figure of this name, or could be if the server told it. */
    public static boolean isKnown(String name) {
        if (RATES.contains(name)
                || TOTALS_OF_RUN.contains(name)
                || TOTALS_OF_WINDOW.contains(name)
                || name.startsWith(SERVER_PREFIX)) {
            return true;
        }
        int dot = name.indexOf('.');
        return dot > 0
                && DISTRIBUTIONS.contains(name.substring(0, dot))
                && OF_A_DISTRIBUTION.contains(name.substring(dot + 1));
    }

    /** What there is, for people who named something else. */
    public static String knownNames() {
        return String.join(", ", TOTALS_OF_RUN) + ", " + String.join(", ", TOTALS_OF_WINDOW) + ", "
                + String.join(", ", RATES) + "; " + String.join(", ", DISTRIBUTIONS) + ", each with ."
                + String.join(", .", OF_A_DISTRIBUTION) + "; " + SERVER_PREFIX + "NAME";
    }

    /** Whether a figure counts something, so that those of two seconds add up. */
    public static boolean addsUp(String name) {
        return TOTALS_OF_RUN.contains(name) || TOTALS_OF_WINDOW.contains(name) || name.endsWith(".count");
    }

    /** Whether what happened before the measured window counts as well. */
    public static boolean isOfWholeRun(String name) {
        return TOTALS_OF_RUN.contains(name) || name.startsWith("join_ms.");
    }

    /** Whether a figure means something even if the bots themselves were late. */
    public static boolean isFreeOfTime(String name) {
        return FREE_OF_TIME.contains(name);
    }

    /** A figure, or nothing if nothing was recorded for it. */
    public OptionalDouble value(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** All that something was recorded for, in the order of reports. */
    public Map<String, Double> all() {
        return Collections.unmodifiableMap(values);
    }

    private void putTotals(Measurements measured, GeneratorLoad load) {
        put("connects", measured.connects);
        put("joined", measured.joined);
        put("refused", measured.refused);
        put("disconnects", measured.disconnects);
        put("reconnects", measured.reconnects);
        put("protocol_errors", measured.protocolErrors);
        put("brain_faults", measured.brainFaults);
        put("replica_checks", measured.replicaChecks);
        put("replica_mismatches", measured.replicaMismatches);
        put("late_inputs", measured.lateInputs);
        put("prediction_corrections", measured.predictionCorrections);
        put("resyncs", measured.resyncs);
        put("skipped_frames", measured.skippedFrames);
        put("generator_gc_ms", load.gcMillis());
    }

    private void put(String name, Distribution distribution) {
        put(name + ".count", distribution.count());
        if (distribution.count() > 0) {
            put(name + ".mean", distribution.mean());
            put(name + ".p50", distribution.percentile(50));
            put(name + ".p90", distribution.percentile(90));
            put(name + ".p95", distribution.percentile(95));
            put(name + ".p99", distribution.percentile(99));
            put(name + ".p999", distribution.percentile(99.9));
            put(name + ".max", distribution.max());
        }
    }

    private void put(String name, long count) {
        put(name, (double) count);
    }

    private void put(String name, double value) {
        values.put(name, value);
    }
}
