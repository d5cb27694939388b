package dev.tickwire.server.operations.health;

import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.TickLoop;
import dev.tickwire.server.measure.Heartbeat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A loop that must go round for the server to live.
 *
 * @param heartbeat by which that is seen
 * @param work      what it is doing at this moment, in words, if that is known
 */
public record WatchedLoop(Heartbeat heartbeat, Supplier<Optional<String>> work) {
    /** A loop of which only the heartbeat is known. */
    public static WatchedLoop of(Heartbeat heartbeat) {
        return new WatchedLoop(heartbeat, Optional::empty);
    }

    /** A loop that runs matches: if one of them does not come to the end of its tick, it is named. */
    public static WatchedLoop of(TickLoop loop) {
        return new WatchedLoop(loop.heartbeat(), () -> loop.ticking().map(WatchedLoop::name));
    }

    private static String name(Match match) {
        return "match " + match.id() + " is in a tick";
    }
}
