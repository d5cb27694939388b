package dev.tickwire.bot.capture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads a capture file from its start to its end. Not thread safe. */
public final class CaptureReader implements AutoCloseable {
    private final DataInputStream in;
    private final byte[] mapBytes;
    private int messages;

    /**
     * Opens a file and reads up to the first message.
     *
     * @throws CaptureException if it is no capture
     * @throws IOException      if it cannot be read
     */
    public CaptureReader(Path file) throws CaptureException, IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        try {
            mapBytes = readStart();
        } catch (CaptureException | IOException e) {
            in.close();
            throw e;
        }
    }

    /** The map that the match is played on. */
    public byte[] mapBytes() {
        return mapBytes;
    }

    /** The next message, or nothing at the end. */
    public Optional<CapturedMessage> next() throws CaptureException, IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        try {
            int millis = in.readInt();
            CapturedMessage message = new CapturedMessage(millis, readBlock(CaptureFormat.MESSAGE_BYTES_MAX));
            messages++;
            return Optional.of(message);
        } catch (EOFException e) {
            throw new CaptureException("is cut short in message " + (messages + 1));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte[] readStart() throws CaptureException, IOException {
        byte[] magic = CaptureFormat.magic();
        if (!Arrays.equals(in.readNBytes(magic.length), magic)) {
            throw new CaptureException("is no capture of tickwire-bots");
        }
        try {
            int version = in.readUnsignedByte();
            if (version != CaptureFormat.VERSION) {
                throw new CaptureException(
                        "is a capture of version " + version + "; this program reads version " + CaptureFormat.VERSION);
            }
            return readBlock(CaptureFormat.MAP_BYTES_MAX);
        } catch (EOFException e) {
            throw new CaptureException("is cut short before its first message");
        }
    }

    private byte[] readBlock(int bytesMax) throws CaptureException, IOException {
        int length = in.readInt();
        if (length < 0 || length > bytesMax) {
            throw new CaptureException(
                    "is damaged: it claims " + length + " bytes where " + bytesMax + " are possible");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
