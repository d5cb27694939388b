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
    INTERNAL_ERROR(4013, true);

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
