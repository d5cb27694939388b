package dev.tickwire.bot.capture;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/**
 * Writes what a client receives to a file, up to a limit. Trouble with the file ends the capture and not the game; it is
 * told by {@link #outcome}. Any thread may call.
 */
public final class CaptureWriter {
    private static final int BUFFER_BYTES = 1 << 16;

    private final CaptureSettings settings;
    private final DataOutputStream out;
    private long sizeBytes;
    private int messages;
    private double startMillis;
    private boolean closed;
    private String trouble = "";

    /**
     * Starts a file.
     *
     * @param mapBytes of the match that is played
     * @throws IOException if the file cannot be written
     */
    public CaptureWriter(CaptureSettings settings, byte[] mapBytes) throws IOException {
        this.settings = settings;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(settings.file()), BUFFER_BYTES));
        out.write(CaptureFormat.magic());
        out.writeByte(CaptureFormat.VERSION);
        out.writeInt(mapBytes.length);
        out.write(mapBytes);
        sizeBytes = out.size();
    }

    /**
     * Adds a message.
     *
     * @param nowMillis on any clock that never goes back
     */
    public synchronized void received(byte[] bytes, int offset, int length, double nowMillis) {
        if (closed) {
            return;
        }
        if (sizeBytes + CaptureFormat.MESSAGE_HEAD_BYTES + length > settings.bytesMax()) {
            end("; it is full, so later messages are not in it");
            return;
        }
        if (messages == 0) {
            startMillis = nowMillis;
        }
        try {
            out.writeInt((int) (nowMillis - startMillis));
            out.writeInt(length);
            out.write(bytes, offset, length);
            sizeBytes += CaptureFormat.MESSAGE_HEAD_BYTES + length;
            messages++;
        } catch (IOException e) {
            end("; it could not be written any further: " + e.getMessage());
        }
    }

    /** Writes out what is still in memory; messages that come later are left out. */
    public synchronized void close() {
        if (!closed) {
            end("");
        }
    }

    /** What is in the file, for people. */
    public synchronized String outcome() {
        return String.format(
                Locale.ROOT, "%,d messages, %,d bytes in %s%s", messages, sizeBytes, settings.file(), trouble);
    }

    private void end(String reason) {
        closed = true;
        trouble = reason;
        try {
            out.close();
        } catch (IOException e) {
            trouble = "; it could not be written to its end: " + e.getMessage();
        }
    }
}
