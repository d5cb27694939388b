package dev.tickwire.server;

import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.section.AllSections;
import dev.tickwire.server.config.source.Configuration;
import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.config.source.Reloadable;
import dev.tickwire.server.operations.http.AdminParts;
import dev.tickwire.server.operations.http.AdminPort;
import dev.tickwire.server.operations.live.Warning;
import dev.tickwire.server.operations.metrics.MetricsSources;
import dev.tickwire.server.operations.metrics.ServerMetrics;
import dev.tickwire.server.tls.ExpiryCheck;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A running server's admin port, and the metrics that it shows. Thread safe. */
final class ServerAdmin implements AutoCloseable {
    /** How metrics call the port that players come in by, and that of those who run the server. */
    private static final String PLAYERS = "players";

    private static final String ADMIN = "admin";

    /** The live feed's word for a certificate that expires soon. */
    private static final String EXPIRES = "certificate-expires";

    private final AdminSettings settings;
    private final ServerMetrics metrics;
    private final AdminPort port;

    private ServerAdmin(AdminSettings settings, ServerMetrics metrics, AdminPort port) {
        this.settings = settings;
        this.metrics = metrics;
        this.port = port;
    }

    /**
     * Opens the admin port of a server whose settings are not to be shown there.
     *
     * @throws IOException if that is not possible; the message says why
     */
    static ServerAdmin open(AdminSettings settings, Server server) throws IOException {
        return open(settings, server, Optional.empty(), new ExpiryCheck(() -> Duration.ZERO, InstantSource.system()));
    }

    /**
     * Opens the admin port of a server.
     *
     * @param certificates  of which the live feed warns; the port's own is added
     * @param configuration of the server, if it is to be shown and read again there
     * @throws IOException if that is not possible; the message says why
     */
    static ServerAdmin open(
            AdminSettings settings,
            Server server,
            Optional<ConfigurationReload> configuration,
            ExpiryCheck certificates)
            throws IOException {
        MetricsSources sources = server.metricsSources();
        ServerMetrics metrics = new ServerMetrics(sources);
        metrics.add(server.overloadWatch(), server.load(), server.tickets());
        metrics.add(server.host());
        if (server.gateway().identity().isPresent()) {
            metrics.addCertificate(PLAYERS, server.gateway()::identity);
        }
        try {
            AdminPort port = AdminPort.open(
                    settings,
                    new AdminParts(
                            Optional.of(server.operations()),
                            configuration,
                            metrics,
                            sources,
                            server.healthCheck(),
                            () -> certificates.warnings().stream()
                                    .map(text -> new Warning(EXPIRES, text))
                                    .toList(),
                            System::nanoTime));
            if (port.identity().isPresent()) {
                metrics.addCertificate(ADMIN, port::identity);
                certificates.add("for those who run the server", port::identity);
            }
            return new ServerAdmin(settings, metrics, port);
        } catch (IOException e) {
            metrics.close();
            throw e;
        }
    }

    /** The port that it listens on. */
    int port() {
        return port.port();
    }

    /** Looks at settings that are to be taken over while the server runs: tokens, limits and names. */
    Reloadable.Step prepare(Configuration next) {
        return AllSections.adminSettings(next)
                .map(port::prepare)
                .orElseThrow(() -> new IllegalStateException("admin.off does not change while the server runs"));
    }

    /** A line that says where the operator's page is, and lets it in if a token was made up. */
    String invitation() {
        String url = Invitation.url(port.identity().isPresent(), settings.host(), port.port());
        return "Dashboard: "
                + port.madeUpSecret().map(secret -> url + "#token=" + secret).orElse(url);
    }

    @Override
    public void close() {
        port.close();
        metrics.close();
    }
}
