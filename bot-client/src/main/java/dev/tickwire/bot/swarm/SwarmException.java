package dev.tickwire.bot.swarm;

/** Bots cannot play on this server; the message is for people. */
public final class SwarmException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one with a message for people. */
    public SwarmException(String message) {
        super(message);
    }

    /** Makes one with a message for people, and what is behind it. */
    public SwarmException(String message, Throwable cause) {
        super(message, cause);
    }
}
