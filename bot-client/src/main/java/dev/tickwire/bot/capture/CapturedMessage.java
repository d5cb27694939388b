package dev.tickwire.bot.capture;

/** One message as it came. */
public final class CapturedMessage {
    private final int millis;
    private final byte[] bytes;

    CapturedMessage(int millis, byte[] bytes) {
        this.millis = millis;
        this.bytes = bytes;
    }

    /** When it came, in milliseconds since the first message. */
    public int millis() {
        return millis;
    }

    /** When it came, in seconds since the first message. */
    public double seconds() {
        return millis / 1_000.0;
    }

    /** All of it; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
