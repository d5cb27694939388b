package dev.tickwire.server.gateway;

import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.session.SessionParts;
import java.util.List;

/** What all event loops of the gateway share. Immutable or thread safe. */
record GatewayParts(
        GatewaySettings settings,
        WebFiles files,
        List<Match> matches,
        Clock clock,
        GatewayCounters counters,
        ConnectionLedger ledger,
        SessionParts sessions) {}
