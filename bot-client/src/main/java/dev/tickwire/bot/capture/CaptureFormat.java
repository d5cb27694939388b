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
 * then, until the file ends:
 * map        1 byte, {@value #KIND_MAP}; length in bytes, then the map as the server gave it
 * message    1 byte, {@value #KIND_MESSAGE}; milliseconds since the first message, length in bytes, then the message
 * </pre>
 */
final class CaptureFormat {
    static final int VERSION = 2;
    static final int KIND_MAP = 1;
    static final int KIND_MESSAGE = 2;
    static final int MAP_BYTES_MAX = TileMapCodec.MAX_BYTES;
    static final int MESSAGE_BYTES_MAX = Protocol.SERVER_MESSAGE_BYTES_MAX;

    /** Bytes before a map's own. */
    static final int MAP_HEAD_BYTES = 5;

    /** Bytes before a message's own. */
    static final int MESSAGE_HEAD_BYTES = 9;

    private static final String MAGIC = "TICKWIRE";

    private CaptureFormat() {}

    static byte[] magic() {
        return MAGIC.getBytes(StandardCharsets.US_ASCII);
    }
}
