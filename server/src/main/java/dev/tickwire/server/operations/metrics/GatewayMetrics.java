package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.gateway.EventLoopMeter;
import dev.tickwire.server.gateway.GatewayCounters;
import dev.tickwire.server.gateway.Refusal;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.function.IntSupplier;

/** What is measured of the sockets and of the event loops that serve them. */
final class GatewayMetrics {
    private GatewayMetrics() {}

    static void register(
            GatewayCounters counters,
            List<EventLoopMeter> loops,
            IntSupplier connections,
            Meters meters,
            PrometheusRegistry registry) {
        meters.gauge("tickwire.connections", "Connections that are open, of whatever kind.", connections::getAsInt);
        for (Refusal refusal : Refusal.values()) {
            meters.counter(
                    "tickwire.gateway.refusals",
                    "What the gateway did not put up with.",
                    () -> counters.of(refusal),
                    "reason",
                    Meters.label(refusal));
        }
        HistogramFamily lag = new HistogramFamily(
                "tickwire_event_loop_lag_seconds", "How much later than due the timer of an event loop came.");
        for (EventLoopMeter loop : loops) {
            lag.with(loop.lag(), "loop", loop.name());
            meters.gauge(
                    "tickwire.event.loop.connections",
                    "Connections that an event loop serves.",
                    loop::connections,
                    "loop",
                    loop.name());
        }
        registry.register(lag);
    }
}
