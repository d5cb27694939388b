package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.gateway.EventLoopMeter;
import dev.tickwire.server.gateway.GatewayCounters;
import dev.tickwire.server.match.MatchCounters;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.session.SessionCounters;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Where a server counts.
 *
 * @param version     of the program
 * @param tickLoops   that run its matches
 * @param matches     that it has now
 * @param matchCounts of all matches it ever had
 * @param sessions    of players and spectators
 * @param gateway     what was not put up with
 * @param eventLoops  that serve its sockets
 * @param connections that are open now, of whatever kind
 */
public record MetricsSources(
        String version,
        List<TickLoop> tickLoops,
        MatchDirectory matches,
        MatchCounters matchCounts,
        SessionCounters sessions,
        GatewayCounters gateway,
        List<EventLoopMeter> eventLoops,
        IntSupplier connections) {
    public MetricsSources {
        tickLoops = List.copyOf(tickLoops);
        eventLoops = List.copyOf(eventLoops);
    }
}
