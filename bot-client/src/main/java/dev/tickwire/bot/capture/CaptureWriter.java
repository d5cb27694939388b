package dev.tickwire.bot.capture;

import dev.tickwire.map.TileMapCodec;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes what a client receives to a file, up to a limit. Trouble with the file ends the capture and not the game; it is
 * told by {@link #outcome}. Any thread may call.
 */
public final class CaptureWriter {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String COULD_NOT_GO_ON = "; it could not be written any further: ";

    private final CaptureSettings settings;
    private final DataOutputStream out;

    /** By the hash of its content, each that is in the file. */
    private final Set<String> maps = new HashSet<>();

    private long sizeBytes;
    private int messages;
    private double startMillis;
    private boolean closed;
    private String trouble = "";

    /**
     * Starts a file.
     *
     * @throws IOException if the file cannot be written
     */
    public CaptureWriter(CaptureSettings settings) throws IOException {
        this.settings = settings;
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(settings.file()), BUFFER_BYTES));
        out.write(CaptureFormat.magic());
        out.writeByte(CaptureFormat.VERSION);
        sizeBytes = out.size();
    }

    /** Adds a map on which a match is played, unless the file has it. */
    public synchronized void map(byte[] bytes) {
        if (closed
                || !maps.add(TileMapCodec.contentHash(bytes))
                || isFullFor(CaptureFormat.MAP_HEAD_BYTES + bytes.length)) {
            return;
        }
        try {
            out.writeByte(CaptureFormat.KIND_MAP);
            out.writeInt(bytes.length);
            out.write(bytes);
            sizeBytes += CaptureFormat.MAP_HEAD_BYTES + bytes.length;
        } catch (IOException e) {
            end(COULD_NOT_GO_ON + e.getMessage());
        }
    }

    /**
     * Adds a message.
     *
     * @param nowMillis on any clock that never goes back
     */
    public synchronized void received(byte[] bytes, int offset, int length, double nowMillis) {
        if (closed || isFullFor(CaptureFormat.MESSAGE_HEAD_BYTES + length)) {
            return;
        }
        if (messages == 0) {
            startMillis = nowMillis;
        }
        try {
            out.writeByte(CaptureFormat.KIND_MESSAGE);
            out.writeInt((int) (nowMillis - startMillis));
            out.writeInt(length);
            out.write(bytes, offset, length);
            sizeBytes += CaptureFormat.MESSAGE_HEAD_BYTES + length;
            messages++;
        } catch (IOException e) {
            end(COULD_NOT_GO_ON + e.getMessage());
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

    /** Nothing may be missing in the middle, so whatever does not fit is the end. */
    private boolean isFullFor(int moreBytes) {
        if (sizeBytes + moreBytes <= settings.bytesMax()) {
            return false;
        }
        end("; it is full, so later messages are not in it");
        return true;
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
