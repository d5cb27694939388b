package dev.tickwire.server.config;

import java.util.List;
import java.util.Set;

/**
 * What the gateway needs to know.
 *
 * @param host           address to listen on
 * @param port           0 for any free one
 * @param eventLoops     what serves the sockets
 * @param allowedOrigins origins of pages that may open sockets here besides the server's own, such as
 *                       {@code https://example.org}
 * @param connections    how many sockets
 * @param times          how long to wait
 * @param traffic        how much of it
 * @param sessions       what each player's connection may do
 * @param tls            whether it speaks TLS
 * @param trustedProxies who is believed when they say for whom they ask
 */
public record GatewaySettings(
        String host,
        int port,
        EventLoopSettings eventLoops,
        Set<String> allowedOrigins,
        ConnectionLimits connections,
        TimeLimits times,
        TrafficLimits traffic,
        SessionLimits sessions,
        TlsSettings tls,
        List<AddressRange> trustedProxies) {
    public GatewaySettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
        trustedProxies = List.copyOf(trustedProxies);
        if (host.isBlank()) {
            throw new InvalidSettingException("listen.host", "\"" + host + "\"", "must be an address or a name");
        }
        InvalidSettingException.requireRange("listen.port", port, 0, 65_535);
        for (String origin : allowedOrigins) {
            if (!origin.matches("https?://[^/]+")) {
                throw new InvalidSettingException(
                        "listen.allowed-origins",
                        origin,
                        "must be a scheme and a host without a path: https://example.org");
            }
        }
    }

    /** Default limits and no other origin. */
    public static GatewaySettings of(String host, int port, int eventLoops) {
        return new GatewaySettings(
                host,
                port,
                EventLoopSettings.of(eventLoops),
                Set.of(),
                ConnectionLimits.DEFAULT,
                TimeLimits.DEFAULT,
                TrafficLimits.DEFAULT,
                SessionLimits.DEFAULT,
                TlsSettings.OFF,
                List.of());
    }

    public GatewaySettings withAllowedOrigins(Set<String> origins) {
        return new GatewaySettings(
                host, port, eventLoops, origins, connections, times, traffic, sessions, tls, trustedProxies);
    }

    public GatewaySettings withConnections(ConnectionLimits limits) {
        return new GatewaySettings(
                host, port, eventLoops, allowedOrigins, limits, times, traffic, sessions, tls, trustedProxies);
    }

    public GatewaySettings withTimes(TimeLimits limits) {
        return new GatewaySettings(
                host, port, eventLoops, allowedOrigins, connections, limits, traffic, sessions, tls, trustedProxies);
    }

    public GatewaySettings withTraffic(TrafficLimits limits) {
        return new GatewaySettings(
                host, port, eventLoops, allowedOrigins, connections, times, limits, sessions, tls, trustedProxies);
    }

    public GatewaySettings withEventLoops(EventLoopSettings loops) {
        return new GatewaySettings(
                host, port, loops, allowedOrigins, connections, times, traffic, sessions, tls, trustedProxies);
    }

    public GatewaySettings withSessions(SessionLimits limits) {
        return new GatewaySettings(
                host, port, eventLoops, allowedOrigins, connections, times, traffic, limits, tls, trustedProxies);
    }

    public GatewaySettings withTls(TlsSettings chosen) {
        return new GatewaySettings(
                host, port, eventLoops, allowedOrigins, connections, times, traffic, sessions, chosen, trustedProxies);
    }

    public GatewaySettings withTrustedProxies(List<AddressRange> proxies) {
        return new GatewaySettings(
                host, port, eventLoops, allowedOrigins, connections, times, traffic, sessions, tls, proxies);
    }
}
