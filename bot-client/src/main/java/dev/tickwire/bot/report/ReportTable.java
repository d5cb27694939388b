package dev.tickwire.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for people: one line for each figure, the unit beside it. */
public final class ReportTable {
    private static final int LABEL_WIDTH = 26;

    private final List<String> lines = new ArrayList<>();

    private ReportTable() {}

    /** The table, with a line break at the end. */
    public static String write(SwarmReport report) {
        ReportTable table = new ReportTable();
        table.addRun(report);
        table.addConnections(report);
        table.addTraffic(report.measurements());
        table.addTimes(report.measurements());
        table.addCorrectness(report.measurements());
        table.addGenerator(report);
        return String.join("\n", table.lines) + "\n";
    }

    private void addRun(SwarmReport report) {
        RunDescription run = report.run();
        add("match", "%s of %s on %s, %d ticks/s", run.matchId(), run.game(), run.mapName(), run.tickRateHz());
        add("measured", "%.1f s, seed %d, input rate %s", report.measuredSeconds(), run.seed(), run.inputRate());
    }

    private void addConnections(SwarmReport report) {
        Measurements measured = report.measurements();
        add("joined", "%d of %d bots in %.1f s", measured.joined, report.run().bots(), report.joinSeconds());
        add("disconnects", "%d", measured.disconnects);
        for (Map.Entry<String, Integer> reason : measured.disconnectReasons.entrySet()) {
            add("", "%d x %s", reason.getValue(), reason.getKey());
        }
        if (measured.reconnects > 0) {
            add("reconnects", "%d", measured.reconnects);
        }
    }

    private void addTraffic(Measurements measured) {
        add("frames", "%,.1f per bot and s", measured.perBotAndSecond(measured.frames));
        add("received", "%,.0f B of payload per bot and s", measured.perBotAndSecond(measured.payloadBytesReceived));
        add(
                "sent",
                "%,.0f B of payload and %.1f inputs per bot and s",
                measured.perBotAndSecond(measured.payloadBytesSent),
                measured.perBotAndSecond(measured.inputsSent));
    }

    private void addTimes(Measurements measured) {
        addTimes("input to frame", measured.latency.percentiles());
        addTimes("between frames", measured.gap.percentiles());
        addTimes("round trip", measured.roundTrip.percentiles());
    }

    private void addCorrectness(Measurements measured) {
        add("late inputs", "%,d", measured.lateInputs);
        add("prediction corrections", "%,d", measured.predictionCorrections);
        add("replica checks", "%,d, %,d mismatches", measured.replicaChecks, measured.replicaMismatches);
    }

    private void addGenerator(SwarmReport report) {
        Percentiles lag = report.measurements().generatorLag.percentiles();
        add("bots' own lag", "p99 %.1f ms, max %.1f ms", lag.p99Millis(), lag.maxMillis());
        add("bots' own CPU", "%.0f %% of a core", report.cpuPercent());
        add("latency figures are", "%s", report.latencyVerdict());
    }

    private void addTimes(String label, Percentiles times) {
        if (times.count() == 0) {
            add(label, "nothing recorded");
        } else {
            add(
                    label,
                    "p50 %.1f ms, p99 %.1f ms, max %.1f ms",
                    times.p50Millis(),
                    times.p99Millis(),
                    times.maxMillis());
        }
    }

    private void add(String label, String format, Object... values) {
        lines.add(label + " ".repeat(LABEL_WIDTH - label.length()) + String.format(Locale.ROOT, format, values));
    }
}
