package dev.tickwire.server.operations.http;

import dev.tickwire.server.measure.DurationHistogram;
import dev.tickwire.server.operations.MatchReport;
import dev.tickwire.server.operations.Operations;
import dev.tickwire.server.operations.ServerReport;
import dev.tickwire.server.operations.health.HealthCheck;
import dev.tickwire.server.operations.live.FigureSeries;
import dev.tickwire.server.operations.live.Figures;
import dev.tickwire.server.operations.live.TickCounts;
import dev.tickwire.server.operations.live.Traffic;
import dev.tickwire.server.operations.live.Warning;
import dev.tickwire.server.operations.metrics.Meters;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts together what all live feeds are told once a second. One thread at a time, which may have to wait. */
final class FeedReport {
    /** Matches that are told of; whoever wants to see the others asks the API. */
    static final int MATCHES_MAX = 200;

    private static final double MICROS_PER_SECOND = 1e6;

    private final Operations operations;
    private final HealthCheck health;
    private final Supplier<List<Warning>> more;
    private final FigureSeries series;
    private final InstantSource time;

    /**
     * Nobody has been told anything yet.
     *
     * @param more warnings than those that follow from the rest of the report
     */
    FeedReport(
            Operations operations,
            HealthCheck health,
            Supplier<List<Warning>> more,
            FigureSeries series,
            InstantSource time) {
        this.operations = operations;
        this.health = health;
        this.more = more;
        this.series = series;
        this.time = time;
    }

    /** Forgets what has happened until now; nobody was told. */
    void restart() {
        series.restart();
    }

    /** The report's text. */
    String next() {
        Figures figures = series.next();
        ServerReport server = operations.server();
        List<MatchReport> matches = operations.matches();
        List<MatchReport> told = matches.subList(0, Math.min(matches.size(), MATCHES_MAX));
        JsonObject report = new JsonObject()
                .put("type", "report")
                .put("at", time.instant().toString())
                .put("seconds", figures.seconds())
                .put("server", ReportJson.of(server))
                .put("matches", ReportJson.list("matches", told, ReportJson::of).getJsonArray("matches"))
                .put("matchesLeftOut", matches.size() - told.size())
                .put("ticks", ticks(figures.ticks()))
                .put("traffic", traffic(figures.traffic()));
        JsonArray warnings = new JsonArray();
        warnings(figures, server, matches)
                .forEach(warning -> warnings.add(
                        new JsonObject().put("code", warning.code()).put("text", warning.text())));
        return report.put("warnings", warnings).encode();
    }

    private List<Warning> warnings(Figures figures, ServerReport server, List<MatchReport> matches) {
        List<Warning> warnings = new ArrayList<>();
        health.live().objections().forEach(objection -> warnings.add(new Warning("stalled-loop", objection)));
        if (server.draining().isPresent()) {
            warnings.add(new Warning("draining", "Nobody new gets in: the server drains"));
        }
        if (server.loadStep() > 0) {
            warnings.add(new Warning("overload", "The server has too much to do: " + server.loadStepName()));
        }
        for (MatchReport match : matches) {
            if (match.state() == MatchReport.State.FAILED) {
                warnings.add(new Warning(
                        "failed-match",
                        "Match " + match.id() + " failed in tick " + match.tick() + ": "
                                + match.failure().orElse("nobody knows why")));
            }
        }
        warnings.addAll(more.get());
        warnings.addAll(figures.warnings());
        return warnings;
    }

    private static JsonObject ticks(TickCounts ticks) {
        JsonArray limits = new JsonArray();
        for (double seconds : DurationHistogram.limitsSeconds()) {
            limits.add(Math.round(seconds * MICROS_PER_SECOND));
        }
        JsonObject phases = new JsonObject();
        ticks.phases().forEach((phase, counts) -> phases.put(Meters.label(phase), new JsonArray(counts)));
        return new JsonObject()
                .put("limitsMicros", limits)
                .put("whole", new JsonArray(ticks.whole()))
                .put("lateness", new JsonArray(ticks.lateness()))
                .put("phases", phases)
                .put("shifted", ticks.shifted());
    }

    private static JsonObject traffic(Traffic traffic) {
        return new JsonObject()
                .put("inBytesPerSecond", traffic.inBytesPerSecond())
                .put("outBytesPerSecond", traffic.outBytesPerSecond())
                .put("inMessagesPerSecond", traffic.inMessagesPerSecond())
                .put("outMessagesPerSecond", traffic.outMessagesPerSecond());
    }
}
