package dev.tickwire.bot.network;

/** A server could not be asked, or gave no usable answer. The message is for people. */
public final class NetworkException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes one with a message for people. */
    public NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
