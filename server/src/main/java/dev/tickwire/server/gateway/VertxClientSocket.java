package dev.tickwire.server.gateway;

import dev.tickwire.server.session.ClientSocket;
import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;

/**
 * Writes to a WebSocket in Vert.x' own plain way: one buffer and one future a message. Confined to the connection's event
 * loop.
 */
final class VertxClientSocket implements ClientSocket {
    /** What RFC 6455 leaves of a control frame for the reason. */
    private static final int CLOSE_REASON_BYTES_MAX = 123;

    private final ServerWebSocket webSocket;
    private final Channel channel;
    private final FrameGuard guard;
    private boolean closeSent;

    /**
     * Wraps a socket that is open.
     *
     * @param unsentBytesMax above this, a client counts as too slow
     */
    VertxClientSocket(ServerWebSocket webSocket, Channel channel, FrameGuard guard, int unsentBytesMax) {
        this.webSocket = webSocket;
        this.channel = channel;
        this.guard = guard;
        webSocket.setWriteQueueMaxSize(unsentBytesMax);
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (maySend()) {
            webSocket.writeFinalBinaryFrame(Buffer.buffer(length).appendBytes(bytes, offset, length));
        }
    }

    @Override
    public boolean isWritable() {
        return !closeSent && !webSocket.isClosed() && !webSocket.writeQueueFull();
    }

    /** Sends one text message. */
    void sendText(String text) {
        if (maySend()) {
            webSocket.writeFinalTextFrame(text);
        }
    }

    private boolean maySend() {
        if (closeSent || webSocket.isClosed()) {
            return false;
        }
        if (!guard.isClosing() && webSocket.writeQueueFull()) {
            violated(Violation.MESSAGES_UNREAD);
            return false;
        }
        return true;
    }

    /** Leaves the next messages in the kernel, and so with their sender, for as long as the answers pile up here. */
    void readNoMoreUntilSent() {
        if (!closeSent && !webSocket.isClosed() && webSocket.writeQueueFull()) {
            channel.config().setAutoRead(false);
            webSocket.drainHandler(drained -> channel.config().setAutoRead(true));
        }
    }

    /** Has the receiver close the socket for this reason. */
    void violated(Violation violation) {
        guard.violated(violation);
    }

    @Override
    public void close(int code, String reason) {
        guard.beginClose();
        if (!closeSent && !webSocket.isClosed()) {
            closeSent = true;
            // The answer to the close must be read even if nothing else was.
            channel.config().setAutoRead(true);
            webSocket.close((short) code, fitted(reason));
        }
    }

    private static String fitted(String reason) {
        int end = reason.length();
        while (reason.substring(0, end).getBytes(StandardCharsets.UTF_8).length > CLOSE_REASON_BYTES_MAX) {
            end = reason.offsetByCodePoints(end, -1);
        }
        return reason.substring(0, end);
    }
}
