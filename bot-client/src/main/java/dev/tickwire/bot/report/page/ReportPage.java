package dev.tickwire.bot.report.page;

import dev.tickwire.bot.capacity.Capacity;
import dev.tickwire.bot.capacity.TrialOutcome;
import dev.tickwire.bot.measure.Distribution;
import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.verdict.Breach;
import dev.tickwire.bot.verdict.Numbers;
import dev.tickwire.bot.verdict.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The report as a page: the verdict first, then the figures, then how they went. */
public final class ReportPage {
    private final RunResult result;
    private final Verdict verdict;
    private final StringBuilder html = new StringBuilder();

    private ReportPage(RunResult result, Verdict verdict) {
        this.result = result;
        this.verdict = verdict;
    }

    /** The page of one run. */
    public static String write(RunResult result, Verdict verdict) {
        ReportPage page = new ReportPage(result, verdict);
        RunDescription run = result.run();
        page.begin(run.scenario().isEmpty() ? "A swarm of " + run.bots() + " bots" : run.scenario());
        page.addVerdict();
        page.addFigures(LoadPoint.ofTimeline(result.timeline()));
        return page.end();
    }

    /**
     * The page of a search.
     *
     * @param runs of all trials, the last of which is shown in full
     */
    public static String write(List<RunResult> runs, Verdict lastVerdict, Capacity capacity) {
        ReportPage page = new ReportPage(runs.get(runs.size() - 1), lastVerdict);
        page.begin("How many bots it holds");
        page.addCapacity(capacity);
        page.addByBots(LoadPoint.ofRuns(runs));
        page.html
                .append("<h2>The last trial: ")
                .append(page.result.run().bots())
                .append(" bots</h2>");
        page.addVerdict();
        page.addFigures(List.of());
        return page.end();
    }

    private void begin(String title) {
        RunDescription run = result.run();
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
                .append(Html.escape(title))
                .append(" - Tickwire</title><style>")
                .append(style())
                .append("</style></head><body><h1>")
                .append(Html.escape(title))
                .append("</h1><p class=\"soft\">")
                .append(Html.escape(run.matches().stream()
                        .map(match -> match.id() + " of " + match.game() + " on " + match.mapName() + ", "
                                + match.tickRateHz() + " ticks/s, at " + match.url())
                        .collect(Collectors.joining("; "))))
                .append("</p><p class=\"soft\">")
                .append(Html.escape(String.format(
                        Locale.ROOT,
                        "Up to %,d bots (%s), network: %s; inputs: %s; frames read: %s; seed %d; measured for %.0f s; begun %s",
                        run.bots(),
                        mixture(run.roles()),
                        mixture(run.networks()),
                        run.inputRate(),
                        run.decode(),
                        run.seed(),
                        result.measuredSeconds(),
                        run.startedAt())))
                .append("</p>");
    }

    private String end() {
        return html.append(
                        "<footer>Written by tickwire-bots. Times are of the bots; what is shaded is not of the measured")
                .append(" time. \"Between frames\" is corrected for coordinated omission.</footer></body></html>\n")
                .toString();
    }

    private void addVerdict() {
        String kind =
                verdict.exitCode() == Verdict.HELD ? "" : verdict.exitCode() == Verdict.BROKEN ? " broken" : " unsure";
        html.append("<div class=\"verdict").append(kind).append("\"><strong>");
        html.append(Html.escape(capitalised(verdict.headline()))).append("</strong>");
        if (!verdict.breaches().isEmpty()) {
            html.append("<ul>");
            for (Breach breach : verdict.breaches()) {
                html.append("<li>").append(Html.escape(breach.sentence())).append("</li>");
            }
            html.append("</ul>");
        }
        html.append("<p class=\"soft\">The bots themselves: ")
                .append(Html.escape(verdict.generator()))
                .append("</p></div>");
    }

    private void addCapacity(Capacity capacity) {
        String kind = capacity.isLimitedByGenerator() ? " unsure" : capacity.held() == 0 ? " broken" : "";
        html.append("<div class=\"verdict").append(kind).append("\"><strong>Capacity: ");
        html.append(String.format(Locale.ROOT, "%,d bots", capacity.held())).append("</strong><p>");
        html.append(Html.escape(capitalised(capacity.sentence()))).append("</p></div>");
        html.append("<div class=\"card texts\"><table><tr><th>bots</th><th>ending</th><th>reason</th></tr>");
        for (TrialOutcome trial : capacity.trials()) {
            row(
                    String.format(Locale.ROOT, "%,d", trial.bots()),
                    trial.ending().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    trial.reason());
        }
        html.append("</table></div>");
    }

    private void addFigures(List<LoadPoint> byBots) {
        addTiles();
        html.append("<h2>Times</h2>");
        addDistributions();
        addByBots(byBots);
        html.append("<h2>From second to second</h2>").append(new TimelinePlots(result.timeline()).write());
        html.append("<h2>How the times spread</h2><div class=\"plots\">")
                .append(new HistogramPlot(result.measurements().gap).write("Between frames"))
                .append(new HistogramPlot(result.measurements().latency).write("Input to the frame that confirms it"))
                .append(new HistogramPlot(result.measurements().age).write("Age of the newest state"))
                .append(new HistogramPlot(result.measurements().roundTrip).write("Round trip"))
                .append("</div>");
        addCounts();
    }

    private void addTiles() {
        Measurements measured = result.measurements();
        html.append("<div class=\"tiles\">");
        tile(
                Numbers.text(measured.joined) + " of " + Numbers.text(measured.connects),
                "connections joined",
                measured.refused > 0);
        tile(Numbers.text(measured.disconnects), "cut off", measured.disconnects > 0);
        tile(
                Numbers.text(measured.replicaMismatches) + " of " + Numbers.text(measured.replicaChecks),
                "worlds checked were wrong",
                measured.replicaMismatches > 0);
        tile(figure("gap_ms.p99") + " ms", "between frames, p99", false);
        tile(figure("latency_ms.p50") + " ms", "input to frame, p50", false);
        tile(figure("latency_ms.p99") + " ms", "input to frame, p99", false);
        tile(figure("frames_per_bot_s"), "frames per bot and s", false);
        tile(figure("payload_bytes_per_bot_s") + " B", "received per bot and s", false);
        tile(Numbers.text(measured.lateInputs), "late inputs", false);
        tile(Numbers.text(measured.predictionCorrections), "predictions corrected", false);
        html.append("</div>");
    }

    private void addDistributions() {
        Measurements measured = result.measurements();
        html.append("<div class=\"card\"><table><tr><th></th><th>mean</th><th>p50</th><th>p90</th><th>p99</th>")
                .append("<th>p99.9</th><th>max</th><th>count</th></tr>");
        distribution("to join, ms", measured.joinTime);
        distribution("input to the frame that confirms it, ms", measured.latency);
        distribution("between frames, ms", measured.gap);
        distribution("age of the newest state, ms", measured.age);
        distribution("round trip, ms", measured.roundTrip);
        distribution("predictions off by, units", measured.correctionUnits);
        distribution("the bots' own lag, ms", measured.generatorLag);
        distribution("the bots' own lag with reading, ms", measured.generatorReadLag);
        html.append("</table></div>");
    }

    private void addByBots(List<LoadPoint> points) {
        if (points.isEmpty()) {
            return;
        }
        List<Double> bots = points.stream().map(point -> (double) point.bots()).toList();
        html.append("<h2>By number of bots</h2><div class=\"plots\">");
        html.append(byBots("Between frames", "gap_ms", points, bots));
        html.append(byBots("Input to the frame that confirms it", "latency_ms", points, bots));
        html.append(byBots("The bots' own lag", "generator_lag_ms", points, bots));
        html.append(byBots("The bots' own lag with reading", "generator_read_lag_ms", points, bots));
        html.append("</div>");
    }

    private static String byBots(String title, String figure, List<LoadPoint> points, List<Double> bots) {
        return new LinePlot(
                        "ms",
                        "bots",
                        bots,
                        List.of(
                                new Series("p50", 1, values(figure + ".p50", points)),
                                new Series("p90", 2, values(figure + ".p90", points)),
                                new Series("p99", 3, values(figure + ".p99", points))))
                .write(title);
    }

    private static List<Double> values(String figure, List<LoadPoint> points) {
        return points.stream()
                .map(point -> point.figures().value(figure).orElse(Double.NaN))
                .toList();
    }

    private void addCounts() {
        Measurements measured = result.measurements();
        html.append("<h2>Counts</h2><div class=\"two\">");
        table(
                "",
                result.figures().all().entrySet().stream()
                        .filter(each ->
                                Figures.addsUp(each.getKey()) && !each.getKey().endsWith(".count"))
                        .collect(ordered()));
        table("payload received, B", measured.received.bytesByKind());
        table("payload sent, B", measured.sent.bytesByKind());
        table("why connections ended", measured.disconnectReasons);
        table("the server says", result.serverFigures());
        html.append("</div>");
    }

    private static Collector<Map.Entry<String, Double>, ?, Map<String, Double>> ordered() {
        return Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new);
    }

    private void table(String title, Map<String, ? extends Number> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<div class=\"card\"><table><tr><th>")
                .append(Html.escape(title))
                .append("</th><th></th></tr>");
        rows.forEach((name, value) -> row(name, Numbers.text(value.doubleValue())));
        html.append("</table></div>");
    }

    private void distribution(String label, Distribution values) {
        if (values.count() > 0) {
            row(
                    label,
                    Numbers.text(values.mean()),
                    Numbers.text(values.percentile(50)),
                    Numbers.text(values.percentile(90)),
                    Numbers.text(values.percentile(99)),
                    Numbers.text(values.percentile(99.9)),
                    Numbers.text(values.max()),
                    Numbers.text(values.count()));
        }
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(Html.escape(cell)).append("</td>");
        }
        html.append("</tr>");
    }

    private void tile(String value, String label, boolean isFault) {
        html.append(isFault ? "<div class=\"tile fault\"><b>" : "<div class=\"tile\"><b>")
                .append(Html.escape(value))
                .append("</b><span>")
                .append(Html.escape(label))
                .append("</span></div>");
    }

    private String figure(String name) {
        var value = result.figures().value(name);
        return value.isEmpty() ? "-" : Numbers.text(value.getAsDouble());
    }

    private static String mixture(Map<String, Integer> bots) {
        return bots.entrySet().stream()
                .map(each -> bots.size() == 1 ? each.getKey() : each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("/report/style.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
