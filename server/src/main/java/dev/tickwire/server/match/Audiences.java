package dev.tickwire.server.match;

import java.util.HashMap;
import java.util.Map;

/** The audiences of one event loop: one for each match that somebody on it reads. Confined to that loop. */
public final class Audiences {
    private final LoopExecutor loop;
    private final Map<Match, Audience> byMatch = new HashMap<>();

    public Audiences(LoopExecutor loop) {
        this.loop = loop;
    }

    /** The loop's audience of a match. Those of matches that have ended are forgotten. */
    public Audience of(Match match) {
        byMatch.keySet().removeIf(Match::hasEnded);
        return byMatch.computeIfAbsent(match, wanted -> new Audience(wanted, loop));
    }
}
