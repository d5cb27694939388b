package dev.tickwire.bot.recording;

/** A file is no recording of inputs, or one that cannot be played; the message says why, in words for people. */
public final class RecordingException extends Exception {
    private static final long serialVersionUID = 1;

    /** Makes one with a message for people. */
    public RecordingException(String message) {
        super(message);
    }
}
