package dev.tickwire.server.gateway;

import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.page.PageFiles;
import dev.tickwire.server.session.SessionParts;

/**
 * What all event loops of the gateway share. Immutable or thread safe.
 *
 * @param anySessions whose limits may be those of another time
 */
record GatewayParts(
        LiveSettings live,
        PageFiles files,
        MatchDirectory matches,
        QuickPlay quickPlay,
        Clock clock,
        GatewayCounters counters,
        ConnectionLedger ledger,
        SessionParts anySessions) {

    /** The settings as they are now. */
    GatewaySettings settings() {
        return live.settings();
    }

    /** For a connection that begins now. */
    SessionParts sessions() {
        return anySessions.withLimits(settings().sessions());
    }
}
