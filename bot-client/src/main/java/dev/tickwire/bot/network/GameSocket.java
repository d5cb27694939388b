package dev.tickwire.bot.network;

import dev.tickwire.netcode.Outbox;
import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;

/** An open WebSocket as a session's outbox. To be used on its own loop only. */
public final class GameSocket implements Outbox {
    private static final int CLOSE_REASON_LENGTH_MAX = 40;

    private final WebSocket socket;
    private final BinaryWriter writer;

    /** A socket whose messages leave by Vert.x' own way: one buffer and one future a message. */
    GameSocket(WebSocket socket) {
        this.socket = socket;
        writer = this::writePlainly;
    }

    /** A socket whose messages leave past Vert.x, if its pipeline is as expected. */
    GameSocket(WebSocket socket, Channel channel, LoopBuffers buffers) {
        this.socket = socket;
        writer = PreframedWriter.of(channel, buffers, this::writePlainly);
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (!socket.isClosed()) {
            writer.write(bytes, offset, length);
        }
    }

    private void writePlainly(byte[] bytes, int offset, int length) {
        socket.writeBinaryMessage(Buffer.buffer(length).appendBytes(bytes, offset, length));
    }

    @Override
    public void close(int code, String reason) {
        if (!socket.isClosed()) {
            // A close frame has room for 123 bytes, and a character may need three of them.
            int length = Math.min(reason.length(), CLOSE_REASON_LENGTH_MAX);
            socket.close((short) code, reason.substring(0, length));
        }
    }
}
