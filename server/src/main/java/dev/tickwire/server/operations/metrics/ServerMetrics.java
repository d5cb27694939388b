package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.hosting.MatchHost;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.overload.OverloadWatch;
import dev.tickwire.server.ticket.TicketGate;
import dev.tickwire.server.tls.TlsIdentity;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/** All that a server measures of itself, as text that Prometheus reads. Any thread; reading it holds nobody up. */
public final class ServerMetrics implements AutoCloseable {
    /** The content type of {@link #text}. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Measures from now on. */
    public ServerMetrics(MetricsSources sources) {
        // In nanoseconds; process.cpu.seconds tells the same.
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"));
        meters.gauge("tickwire.info", "What runs here; always 1.", () -> 1, "version", sources.version());
        TickMetrics.register(sources.tickLoops(), meters, registry.getPrometheusRegistry());
        MatchMetrics.register(sources.matches(), sources.matchCounts(), meters);
        SessionMetrics.register(sources.sessions(), meters);
        GatewayMetrics.register(
                sources.gateway(),
                sources.eventLoops(),
                sources.connections(),
                meters,
                registry.getPrometheusRegistry());
        ProcessMetrics.register(meters);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Measures the ladder of overload too, and tickets. */
    public void add(OverloadWatch watch, LoadState load, TicketGate tickets) {
        OverloadMetrics.register(watch, load, meters);
        TicketMetrics.register(tickets, meters);
    }

    /** Measures how matches are made, too. */
    public void add(MatchHost host) {
        HostingMetrics.register(host, meters);
    }

    /**
     * Measures a certificate too.
     *
     * @param port     that shows it, of which there are few: {@code players}
     * @param identity that it belongs to now
     */
    public void addCertificate(String port, Supplier<Optional<TlsIdentity>> identity) {
        CertificateMetrics.register(port, identity, meters);
    }

    /** For parts of the server that count more. */
    public Meters meters() {
        return meters;
    }

    /** How everything stands now, in the text format of version 0.0.4. */
    public String text() {
        return registry.scrape(CONTENT_TYPE);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
