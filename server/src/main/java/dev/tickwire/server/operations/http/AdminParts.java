package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.operations.Operations;
import dev.tickwire.server.operations.health.HealthCheck;
import dev.tickwire.server.operations.live.Warning;
import dev.tickwire.server.operations.metrics.MetricsSources;
import dev.tickwire.server.operations.metrics.ServerMetrics;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the admin port shows and drives.
 *
 * @param operations what operators can ask of the server; without them there is no API, only metrics and health
 * @param configuration settings that can be shown and read again; without them there are no calls for that
 * @param metrics    as Prometheus reads them
 * @param sources    of the same figures, for the live feed
 * @param health     for those who restart the server or send players to it
 * @param warnings   of what is not counted, for the live feed
 * @param clock      monotonic time
 */
public record AdminParts(
        Optional<Operations> operations,
        Optional<ConfigurationReload> configuration,
        ServerMetrics metrics,
        MetricsSources sources,
        HealthCheck health,
        Supplier<List<Warning>> warnings,
        Clock clock) {}
