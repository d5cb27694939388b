package dev.tickwire.server.gateway;

import dev.tickwire.server.config.TrafficLimits;
import dev.tickwire.server.session.AddressKey;
import dev.tickwire.server.session.ClientSocket;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/**
 * A client's WebSocket. Binary messages go by the way it is given; everything else by Vert.x' own. Confined to the
 * connection's event loop.
 */
final class VertxClientSocket implements ClientSocket {
    /** What RFC 6455 leaves of a control frame for the reason. */
    private static final int CLOSE_REASON_BYTES_MAX = 123;

    private final ServerWebSocket webSocket;
    private final Channel channel;
    private final FrameGuard guard;
    private final BinaryWriter writer;
    private final String address;
    private final int unsentBytesMax;
    private boolean closeSent;

    /**
     * Wraps a socket that is open.
     *
     * @param client at the other end, behind any proxy
     * @param buffer of the event loop, by which binary messages bypass Vert.x; null if they must not
     */
    VertxClientSocket(
            ServerWebSocket webSocket,
            Channel channel,
            InetAddress client,
            FrameGuard guard,
            TrafficLimits limits,
            ReusedBuffer buffer) {
        this.webSocket = webSocket;
        this.channel = channel;
        this.guard = guard;
        unsentBytesMax = limits.unsentBytes();
        address = AddressKey.of(client);
        webSocket.setWriteQueueMaxSize(limits.writableBytes());
        writer = buffer == null ? this::writePlainly : PreframedWriter.of(channel, buffer, this::writePlainly);
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        if (maySend()) {
            writer.write(bytes, offset, length);
        }
    }

    /** One buffer and one future a message. */
    private void writePlainly(byte[] bytes, int offset, int length) {
        webSocket.writeFinalBinaryFrame(Buffer.buffer(length).appendBytes(bytes, offset, length));
    }

    @Override
    public boolean isWritable() {
        return !closeSent && channel.isActive() && channel.isWritable();
    }

    @Override
    public String address() {
        return address;
    }

    /** Sends one text message. */
    void sendText(String text) {
        if (maySend()) {
            webSocket.writeFinalTextFrame(text);
        }
    }

    private boolean maySend() {
        if (closeSent || guard.isPeerGone()) {
            return false;
        }
        if (!guard.isClosing() && unsentBytes() > unsentBytesMax) {
            violated(Violation.MESSAGES_UNREAD);
            return false;
        }
        return true;
    }

    /** What was written and has not reached the kernel. */
    private long unsentBytes() {
        ChannelOutboundBuffer unsent = channel.unsafe().outboundBuffer();
        return unsent == null ? 0 : unsent.totalPendingWriteBytes();
    }

    /** Leaves the next messages in the kernel, and so with their sender, for as long as the answers pile up here. */
    void readNoMoreUntilSent() {
        if (!closeSent && !channel.isWritable()) {
            guard.pauseUntilWritable();
        }
    }

    /** Has the receiver close the socket for this reason. */
    void violated(Violation violation) {
        guard.violated(violation);
    }

    @Override
    public void close(int code, String reason) {
        guard.beginClose();
        if (!closeSent && !guard.isPeerGone()) {
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
