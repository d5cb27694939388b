package dev.tickwire.server.operations.metrics;

import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchCount;
import dev.tickwire.server.match.MatchCounters;
import dev.tickwire.server.match.MatchDirectory;
import java.util.function.ToIntFunction;

/** What is measured of the matches, all together. */
final class MatchMetrics {
    private MatchMetrics() {}

    static void register(MatchDirectory matches, MatchCounters counts, Meters meters) {
        meters.gauge(
                "tickwire.matches",
                "Matches that have not ended.",
                () -> matches.running().size());
        gauge(
                matches,
                meters,
                "tickwire.players",
                "People who play.",
                match -> match.summary().players());
        gauge(
                matches,
                meters,
                "tickwire.bots",
                "Players that the server itself plays.",
                match -> match.summary().bots());
        gauge(
                matches,
                meters,
                "tickwire.spectators",
                "People who watch.",
                match -> match.summary().spectators());
        gauge(matches, meters, "tickwire.inbox.waiting", "Requests that wait for the next tick.", Match::waitingEvents);
        meters.counter(
                "tickwire.withdrawn.frames",
                "Frames that were taken back from an event loop that was too far behind.",
                () -> counts.of(MatchCount.WITHDRAWN_FRAMES));
        meters.counter(
                "tickwire.unpublished.ticks",
                "Ticks that nobody got, because every frame was being read.",
                () -> counts.of(MatchCount.UNPUBLISHED_TICKS));
        meters.counter("tickwire.failed.matches", "Matches that threw.", () -> counts.of(MatchCount.FAILURES));
        meters.counter(
                "tickwire.failed.readers",
                "Connections and bots that the server had a fault with and put out of their match.",
                () -> counts.of(MatchCount.FAILED_READERS));
        refusals(counts, meters, MatchCount.REFUSED_EVENTS, "inbox");
        refusals(counts, meters, MatchCount.REFUSED_CHATS, "chat");
        refusals(counts, meters, MatchCount.REFUSED_SPECTATORS, "spectators");
    }

    private static void refusals(MatchCounters counts, Meters meters, MatchCount what, String full) {
        meters.counter(
                "tickwire.match.refusals",
                "What a match had no room for, by what was full: its inbox, its chat, its places to watch from.",
                () -> counts.of(what),
                "full",
                full);
    }

    private static void gauge(
            MatchDirectory matches, Meters meters, String name, String help, ToIntFunction<Match> value) {
        meters.gauge(
                name, help, () -> matches.running().stream().mapToInt(value).sum());
    }
}
