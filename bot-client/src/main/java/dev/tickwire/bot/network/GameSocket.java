package dev.tickwire.bot.network;

import dev.tickwire.netcode.Outbox;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;

/** An open WebSocket as a session's outbox. To be used on its own loop only. */
public final class GameSocket implements Outbox {
    private static final int CLOSE_REASON_LENGTH_MAX = 40;

    private final WebSocket socket;
    private final BinaryWriter writer;
    private boolean closing;

    /** A socket whose messages leave by the way that it is given. */
    GameSocket(WebSocket socket, BinaryWriter writer) {
        this.socket = socket;
        this.writer = writer;
    }

    /** A socket whose messages leave by Vert.x' own way: a buffer and a future for each. */
    static GameSocket plain(WebSocket socket) {
        return new GameSocket(socket, (bytes, offset, length) -> {
            if (!socket.isClosed()) {
                socket.writeBinaryMessage(Buffer.buffer(length).appendBytes(bytes, offset, length));
            }
        });
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (!closing) {
            writer.write(bytes, offset, length);
        }
    }

    @Override
    public void close(int code, String reason) {
        if (!closing && !socket.isClosed()) {
            closing = true;
            // A close frame has room for 123 bytes, and a character may need three of them.
            int length = Math.min(reason.length(), CLOSE_REASON_LENGTH_MAX);
            socket.close((short) code, reason.substring(0, length));
        }
    }
}
