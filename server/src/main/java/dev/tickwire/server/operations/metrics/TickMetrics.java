package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.match.TickPhase;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;

/** What is measured of the tick loops, each by its name; a match has no series of its own, for there may be thousands. */
final class TickMetrics {
    private TickMetrics() {}

    static void register(List<TickLoop> loops, Meters meters, PrometheusRegistry registry) {
        HistogramFamily phases = new HistogramFamily(
                "tickwire_tick_phase_seconds",
                "How long a phase of a tick took: reading inputs, the step and the rules, encoding, handing over.");
        HistogramFamily whole = new HistogramFamily("tickwire_tick_seconds", "How long a tick took.");
        HistogramFamily lateness =
                new HistogramFamily("tickwire_tick_lateness_seconds", "How much later than due a tick began.");
        for (TickLoop loop : loops) {
            String name = loop.heartbeat().name();
            for (TickPhase phase : TickPhase.values()) {
                phases.with(loop.times().of(phase), "loop", name, "phase", Meters.label(phase));
            }
            whole.with(loop.times().whole(), "loop", name);
            lateness.with(loop.times().lateness(), "loop", name);
            meters.counter(
                    "tickwire.shifted.ticks",
                    "Ticks whose start was moved because the loop could not keep up.",
                    loop::shiftedTicks,
                    "loop",
                    name);
            meters.gauge("tickwire.loop.matches", "Matches that the loop runs.", loop::matchCount, "loop", name);
        }
        registry.register(phases);
        registry.register(whole);
        registry.register(lateness);
    }
}
