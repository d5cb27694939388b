package dev.tickwire.bot.capture;

/** A file is no capture, or not a whole one, or not one that this program can read; the message says why. */
public final class CaptureException extends Exception {
    private static final long serialVersionUID = 1;

    /** Says what is wrong with the file, in words that follow the file's name. */
    public CaptureException(String message) {
        super(message);
    }
}
