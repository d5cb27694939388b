package dev.tickwire.server.session;

import dev.tickwire.message.SessionToken;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.match.Clock;
import dev.tickwire.server.overload.LoadState;
import java.util.function.Supplier;

/**
 * What all connections of a server have in common.
 *
 * @param clock    monotonic time
 * @param limits   of each connection
 * @param tokens   source of fresh session tokens, unguessable
 * @param counters of what all of them do
 * @param admission of those who are new in a match
 * @param load     of the server
 */
public record SessionParts(
        Clock clock,
        SessionLimits limits,
        Supplier<SessionToken> tokens,
        SessionCounters counters,
        Admission admission,
        LoadState load) {

    /** The same with other limits. */
    public SessionParts withLimits(SessionLimits others) {
        return new SessionParts(clock, others, tokens, counters, admission, load);
    }
}
