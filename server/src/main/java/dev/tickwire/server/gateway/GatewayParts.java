package dev.tickwire.server.gateway;

import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.session.SessionParts;

/** What all event loops of the gateway share. Immutable or thread safe. */
record GatewayParts(
        GatewaySettings settings,
        WebFiles files,
        MatchDirectory matches,
        Clock clock,
        GatewayCounters counters,
        ConnectionLedger ledger,
        SessionParts sessions) {}
