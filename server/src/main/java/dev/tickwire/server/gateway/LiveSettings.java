package dev.tickwire.server.gateway;

import dev.tickwire.server.config.GatewaySettings;

/** The gateway's settings as they are now; connections take from them what they need when they begin. Thread safe. */
final class LiveSettings {
    private volatile Current current;

    LiveSettings(GatewaySettings settings) {
        change(settings);
    }

    /** From now on these. */
    void change(GatewaySettings settings) {
        current = new Current(
                settings, new OriginPolicy(settings.allowedOrigins()), new TrustedProxies(settings.trustedProxies()));
    }

    GatewaySettings settings() {
        return current.settings;
    }

    OriginPolicy origins() {
        return current.origins;
    }

    TrustedProxies proxies() {
        return current.proxies;
    }

    /** What belongs together. */
    private record Current(GatewaySettings settings, OriginPolicy origins, TrustedProxies proxies) {}
}
