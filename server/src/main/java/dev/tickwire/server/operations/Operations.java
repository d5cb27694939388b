package dev.tickwire.server.operations;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an operator can see of a running server and ask of it. Thread safe; no call waits for a tick longer than a second.
 *
 * <p>Whatever cannot be done throws a {@link RefusedOperationException} that says why and what would be right; nothing has
 * changed then.
 */
public interface Operations {
    /** All matches, in the order of their making, those that have ended lately included. */
    List<MatchReport> matches();

    /** One match, or nothing if none has this id. */
    Optional<MatchReport> match(String id);

    /** Who is in a match: players, bots and spectators. */
    List<PlayerReport> players(String matchId);

    /** Names of the templates that matches can be made from. */
    List<TemplateReport> templates();

    /** Makes a match and runs it. */
    MatchReport create(MatchOrder order);

    /** Lets nobody new in, or lets them in again; whoever is in stays, and whose connection broke may come back. */
    MatchReport lock(String matchId, boolean locked);

    /** Ends a match; its players are told the reason and see how it stood. */
    MatchReport end(String matchId, String reason);

    /** Makes a ticket for one player of a match, good once and until it expires. */
    Ticket issueTicket(String matchId, Duration validFor);

    /** Puts somebody out of a match; the same session cannot take the body back. */
    void kick(String matchId, int playerId, String reason);

    /** Puts somebody out and lets nobody in from the same address for a while. */
    BanReport ban(String matchId, int playerId, Duration duration, String reason);

    /** All bans that have not run out. */
    List<BanReport> bans();

    /** Ends a ban early. */
    void unban(String banId);

    /** Tells all players of a match, or of all of them, a line of text; tells how many it was handed to. */
    int broadcast(Optional<String> matchId, String text);

    /** How the server as a whole stands. */
    ServerReport server();

    /** Makes no more matches and lets nobody new in; ends the process when the last match has, or the limit has passed. */
    ServerReport drain(DrainOrder order);
}
