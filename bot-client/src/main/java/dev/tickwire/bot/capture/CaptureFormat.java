package dev.tickwire.bot.capture;

import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.Protocol;
import java.nio.charset.StandardCharsets;

/**
 * The numbers of a capture file. All integers have 32 bits, highest byte first.
 *
 * <pre>
 * magic      8 bytes, "TICKWIRE" in ASCII
 * version    1 byte, {@value #VERSION}
 * map        length in bytes, then the map as the server gave it
 * messages   until the file ends; for each: milliseconds since the first one, length in bytes, then the message
 * </pre>
 */
final class CaptureFormat {
    static final int VERSION = 1;
    static final int MAP_BYTES_MAX = TileMapCodec.MAX_BYTES;
    static final int MESSAGE_BYTES_MAX = Protocol.SERVER_MESSAGE_BYTES_MAX;

    /** Bytes before a message's own. */
    static final int MESSAGE_HEAD_BYTES = 8;

    private static final String MAGIC = "TICKWIRE";

    private CaptureFormat() {}

    static byte[] magic() {
        return MAGIC.getBytes(StandardCharsets.US_ASCII);
    }
}
