package dev.tickwire.server.page;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page, ready to be sent.
 *
 * @param contentType for the header of that name
 * @param entityTag   changes with the content, quotes included
 * @param content     as it is
 * @param gzipped     compressed, or null if that saves nothing
 */
public record PageFile(String contentType, String entityTag, Buffer content, Buffer gzipped) {
    private static final int TAG_BYTES = 12;

    /** Prepares a file for being sent; its address says of which kind it is. */
    public static PageFile of(String path, byte[] bytes) {
        String type = MediaTypes.of(path);
        byte[] gzipped = MediaTypes.isText(type) ? gzip(bytes) : bytes;
        return new PageFile(
                type,
                "\"" + HexFormat.of().formatHex(sha256(bytes), 0, TAG_BYTES) + "\"",
                Buffer.buffer(bytes),
                gzipped.length < bytes.length ? Buffer.buffer(gzipped) : null);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2 + 32);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
