package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;

/** What came of a client's wish to join. */
public enum JoinResult {
    /** It plays. */
    PLAYING,
    /** It has the body back that it had before. */
    RESUMED,
    /** It watches. */
    WATCHING,
    /** It went, or its connection broke, before there was an answer. */
    GONE,
    /** It speaks another version of the protocol, or of the game. */
    OTHER_VERSION,
    BAD_NAME,
    /** There is no room, in the match or in its inbox. */
    FULL,
    NO_SUCH_MATCH,
    /** It had no ticket that lets it in. */
    NO_TICKET,
    /** The server had too much to do. */
    BUSY,
    MATCH_ENDED,
    /** It broke a rule of the protocol. */
    MISBEHAVED,
    /** It took too long. */
    TOO_SLOW,
    /** A newer connection of the same session was faster. */
    REPLACED,
    SERVER_STOPPING,
    /** Whatever else ended the connection before it was let in. */
    REFUSED;

    static final int COUNT = values().length;

    /** What it means that a connection was closed for this reason before it was let in. */
    static JoinResult of(CloseReason reason) {
        return switch (reason) {
            case PROTOCOL_VERSION, BEHAVIOUR_MISMATCH -> OTHER_VERSION;
            case BAD_NAME -> BAD_NAME;
            case MATCH_FULL -> FULL;
            case NO_SUCH_MATCH -> NO_SUCH_MATCH;
            case MATCH_ENDED -> MATCH_ENDED;
            case PROTOCOL_ERROR, TOO_MANY_MESSAGES -> MISBEHAVED;
            case TIMED_OUT, TOO_SLOW -> TOO_SLOW;
            case REPLACED -> REPLACED;
            case SERVER_STOPPING -> SERVER_STOPPING;
            case TICKET_NEEDED, TICKET_INVALID, TICKET_EXPIRED, TICKET_USED, TICKET_OF_ANOTHER_MATCH -> NO_TICKET;
            case SERVER_BUSY -> BUSY;
            case KICKED, INTERNAL_ERROR -> REFUSED;
            default -> REFUSED;
        };
    }
}
