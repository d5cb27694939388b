package dev.tickwire.server.operations;

/** Says why something that an operator asked for cannot be done, and what would be right. */
public final class RefusedOperationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What kind of refusal it is. */
    public enum Reason {
        /** No match, player, template or ban has this id. */
        UNKNOWN,
        /** A value is wrong. */
        INVALID,
        /** It cannot be done as things stand, such as ending what has ended. */
        CONFLICT,
        /** A limit is reached, or the server drains. */
        UNAVAILABLE
    }

    /** Makes one whose message is meant for people: what was wrong and what would be right. */
    public RefusedOperationException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
