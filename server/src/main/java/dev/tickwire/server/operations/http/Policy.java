package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminLimits;
import dev.tickwire.server.config.AdminSettings;

/** What the admin port goes by now: tokens, limits and its own names, others of which can take their place. Confined to one event loop. */
final class Policy {
    private TokenRing tokens;
    private AdminLimits limits;
    private HostPolicy hosts;

    Policy(AdminSettings settings, TokenRing tokens) {
        change(settings, tokens);
    }

    /** From now on these. */
    void change(AdminSettings settings, TokenRing chosen) {
        tokens = chosen;
        limits = settings.limits();
        hosts = new HostPolicy(settings.names());
    }

    TokenRing tokens() {
        return tokens;
    }

    AdminLimits limits() {
        return limits;
    }

    HostPolicy hosts() {
        return hosts;
    }
}
