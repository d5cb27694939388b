package dev.tickwire.bot.capture;

import dev.tickwire.map.TileMapCodec;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a capture file from its start to its end. Not thread safe. */
public final class CaptureReader implements AutoCloseable {
    private final DataInputStream in;
    private int messages;
    private Consumer<byte[]> onMap = bytes -> {};

    /**
     * Opens a file and reads up to the first message.
     *
     * @throws CaptureException if it is no capture
     * @throws IOException      if it cannot be read
     */
    public CaptureReader(Path file) throws CaptureException, IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        try {
            readStart();
        } catch (CaptureException | IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * All maps of a file by the hashes of their content: a map stands behind the welcome that names it. A damaged file has those
     * before the damage.
     */
    public static Map<String, byte[]> mapsOf(Path file) throws IOException {
        Map<String, byte[]> maps = new HashMap<>();
        try (CaptureReader reader = new CaptureReader(file)) {
            reader.onMap = bytes -> maps.put(TileMapCodec.contentHash(bytes), bytes);
            Optional<CapturedMessage> next = reader.next();
            while (next.isPresent()) {
                next = reader.next();
            }
        } catch (CaptureException damaged) {
            // Whoever reads the messages is told.
            return maps;
        }
        return maps;
    }

    /** The next message, or nothing at the end. */
    public Optional<CapturedMessage> next() throws CaptureException, IOException {
        try {
            int kind = in.read();
            while (kind == CaptureFormat.KIND_MAP) {
                onMap.accept(readBlock(CaptureFormat.MAP_BYTES_MAX));
                kind = in.read();
            }
            if (kind < 0) {
                return Optional.empty();
            }
            if (kind != CaptureFormat.KIND_MESSAGE) {
                throw new CaptureException(
                        "is damaged: behind message " + messages + " comes something of kind " + kind);
            }
            int millis = in.readInt();
            CapturedMessage message = new CapturedMessage(millis, readBlock(CaptureFormat.MESSAGE_BYTES_MAX));
            messages++;
            return Optional.of(message);
        } catch (EOFException e) {
            throw new CaptureException("is cut short behind message " + messages);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void readStart() throws CaptureException, IOException {
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
