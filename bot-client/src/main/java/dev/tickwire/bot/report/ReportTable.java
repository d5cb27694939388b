package dev.tickwire.bot.report;

import dev.tickwire.bot.measure.Distribution;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.verdict.Breach;
import dev.tickwire.bot.verdict.Numbers;
import dev.tickwire.bot.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for people: one line for each figure, the unit beside it. */
public final class ReportTable {
    private static final int LABEL_WIDTH = 26;

    private final List<String> lines = new ArrayList<>();

    private ReportTable() {}

    /** The table, with a line break at the end. */
    public static String write(RunResult result, Verdict verdict) {
        ReportTable table = new ReportTable();
        table.addRun(result);
        table.addConnections(result);
        table.addTraffic(result.measurements());
        table.addTimes(result.measurements());
        table.addCorrectness(result.measurements());
        table.addServer(result.serverFigures());
        table.addGenerator(result, verdict);
        table.addVerdict(verdict);
        return String.join("\n", table.lines) + "\n";
    }

    private void addRun(RunResult result) {
        RunDescription run = result.run();
        for (RunDescription.PlayedMatch match : run.matches()) {
            add("match", "%s of %s on %s, %d ticks/s", match.id(), match.game(), match.mapName(), match.tickRateHz());
        }
        add("measured", "%.1f s, seed %d, input rate %s", result.measuredSeconds(), run.seed(), run.inputRate());
        addMixture("roles", run.roles());
        addMixture("networks", run.networks());
    }

    /** What all bots have in common goes without saying. */
    private void addMixture(String label, Map<String, Integer> bots) {
        boolean isUsual = bots.size() == 1 && (bots.containsKey("fighter") || bots.containsKey("none"));
        if (!isUsual && !bots.isEmpty()) {
            add(
                    label,
                    "%s",
                    bots.entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void addConnections(RunResult result) {
        Measurements measured = result.measurements();
        add(
                "joined",
                "%d of %d connections, for up to %d bots%s",
                measured.joined,
                measured.connects,
                result.run().bots(),
                result.joinSeconds() > 0
                        ? String.format(Locale.ROOT, ", the first of them within %.1f s", result.joinSeconds())
                        : "");
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
        add("received", "%,.0f B of payload per bot and s", measured.perBotAndSecond(measured.received.bytes()));
        add(
                "sent",
                "%,.0f B of payload and %.1f inputs per bot and s",
                measured.perBotAndSecond(measured.sent.bytes()),
                measured.perBotAndSecond(measured.inputsSent));
    }

    private void addTimes(Measurements measured) {
        addDistribution("to join", "ms", measured.joinTime);
        addDistribution("input to frame", "ms", measured.latency);
        addDistribution("between frames", "ms", measured.gap);
        addDistribution("age of the state", "ms", measured.age);
        addDistribution("round trip", "ms", measured.roundTrip);
    }

    private void addCorrectness(Measurements measured) {
        add("late inputs", "%,d", measured.lateInputs);
        add("skipped frames", "%,d, told by %,d resyncs", measured.skippedFrames, measured.resyncs);
        add("prediction corrections", "%,d", measured.predictionCorrections);
        if (measured.correctionUnits.count() > 0) {
            addDistribution("  off by", "units", measured.correctionUnits);
        }
        add("replica checks", "%,d, %,d mismatches", measured.replicaChecks, measured.replicaMismatches);
        if (measured.protocolErrors > 0) {
            add("protocol errors", "%,d", measured.protocolErrors);
        }
        if (measured.brainFaults > 0) {
            add("brains that failed", "%,d", measured.brainFaults);
        }
    }

    private void addServer(Map<String, Double> figures) {
        figures.forEach((name, value) -> lines.add("server " + name + "  " + Numbers.text(value)));
    }

    private void addGenerator(RunResult result, Verdict verdict) {
        Distribution lag = result.measurements().generatorLag;
        if (lag.count() > 0) {
            add("bots' own lag", "p99 %.1f ms, max %.1f ms", lag.percentile(99), lag.max());
        }
        Distribution readLag = result.measurements().generatorReadLag;
        if (readLag.count() > 0) {
            add("  with reading", "p99 %.1f ms, max %.1f ms", readLag.percentile(99), readLag.max());
        }
        add(
                "bots' own CPU",
                "%.0f %% of a core, %.0f ms of garbage collection",
                result.load().cpuPercent(),
                result.load().gcMillis());
        add("bots were", "%s", verdict.generator());
    }

    private void addVerdict(Verdict verdict) {
        add("verdict", "%s", verdict.headline());
        for (Breach breach : verdict.breaches()) {
            add("", "%s", breach.sentence());
        }
    }

    private void addDistribution(String label, String unit, Distribution values) {
        if (values.count() == 0) {
            add(label, "nothing recorded");
        } else {
            add(
                    label,
                    "p50 %.1f %s, p99 %.1f %s, max %.1f %s",
                    values.percentile(50),
                    unit,
                    values.percentile(99),
                    unit,
                    values.max(),
                    unit);
        }
    }

    private void add(String label, String format, Object... values) {
        lines.add(label + " ".repeat(LABEL_WIDTH - label.length()) + String.format(Locale.ROOT, format, values));
    }
}
