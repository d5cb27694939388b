package dev.tickwire.bot.swarm;

/** A swarm cannot play what it was asked to. The message is for people. */
public final class SwarmException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one with a message for people. */
    public SwarmException(String message) {
        super(message);
    }
}
