package dev.tickwire.message;

/** Why a server ended a connection: the WebSocket close code, and the code of the notice before it. */
public enum CloseReason {
    SERVER_STOPPING(1001, false),
    PROTOCOL_VERSION(4001, false),
    BEHAVIOUR_MISMATCH(4002, false),
    BAD_NAME(4003, false),
    MATCH_FULL(4004, false),
    NO_SUCH_MATCH(4005, false),
    PROTOCOL_ERROR(4006, false),
    TOO_SLOW(4007, true),
    TIMED_OUT(4008, true),
    KICKED(4009, false),
    /** The same session went on over a newer connection. */
    REPLACED(4010, false),
    MATCH_ENDED(4011, false),
    TOO_MANY_MESSAGES(4012, false),
    INTERNAL_ERROR(4013, true),
    /** A new player came without a ticket to a match that needs one. */
    TICKET_NEEDED(4020, false),
    /** What was shown is no ticket of this server. */
    TICKET_INVALID(4021, false),
    TICKET_EXPIRED(4022, false),
    TICKET_USED(4023, false),
    TICKET_OF_ANOTHER_MATCH(4024, false),
    /** The server has too much to do to let anybody new in. */
    SERVER_BUSY(4025, false),
    /** Nobody new is let into this match. */
    MATCH_LOCKED(4026, false),
    /** The server lets nobody new in because it is going to stop. */
    SERVER_DRAINING(4027, false),
    /** Nobody new is let in from the client's address for a while. */
    BANNED(4028, false);

    private final int code;
    private final boolean retryable;

    CloseReason(int code, boolean retryable) {
        this.code = code;
        this.retryable = retryable;
    }

    /** WebSocket close code. */
    public int code() {
        return code;
    }

    /** Whether a client should try to take its body back by itself. */
    public boolean retryable() {
        return retryable;
    }
}
