package dev.tickwire.server.match;

/** What is counted of matches. */
public enum MatchCount {
    /**
     * Frames that were taken back, because none was free, from the event loop that was farthest behind: ticks that its
     * connections, and nobody else's, did not get. They are described everything anew when it reads again.
     */
    WITHDRAWN_FRAMES,
    /**
     * Ticks that nobody got, because at that moment every frame was being read; each cost everybody a resync. It cannot
     * happen while there are more frames than event loops that read.
     */
    UNPUBLISHED_TICKS,
    /** Inputs and requests that found no room. */
    REFUSED_EVENTS,
    /** What players said that could not be passed on because too much was said at once. */
    REFUSED_CHATS,
    /** Spectators for whom there was no room. */
    REFUSED_SPECTATORS,
    /** Matches that threw. */
    FAILURES,
    /** Connections and bots that threw over a frame and were put out. */
    FAILED_READERS
}
