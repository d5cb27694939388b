package dev.tickwire.bot.network;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;

/** An open WebSocket. */
final class OpenSocket implements GameSocket {
    private static final int CLOSE_REASON_LENGTH_MAX = 40;

    private final WebSocket socket;
    private final BinaryWriter writer;
    private final ReadSwitch readSwitch;
    private boolean closing;

    /** A socket whose messages leave, and are kept from coming, by the ways that it is given. */
    OpenSocket(WebSocket socket, BinaryWriter writer, ReadSwitch readSwitch) {
        this.socket = socket;
        this.writer = writer;
        this.readSwitch = readSwitch;
    }

    /** A socket whose messages leave by Vert.x' own way: a buffer and a future for each. */
    static OpenSocket plain(WebSocket socket) {
        BinaryWriter writer = (bytes, offset, length) -> {
            if (!socket.isClosed()) {
                socket.writeBinaryMessage(Buffer.buffer(length).appendBytes(bytes, offset, length));
            }
        };
        return new OpenSocket(socket, writer, reading -> {
            if (reading) {
                socket.resume();
            } else {
                socket.pause();
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
    public void setReading(boolean reading) {
        readSwitch.set(reading);
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

    /** Stops the operating system's socket from being read, or lets it be read again. */
    interface ReadSwitch {
        void set(boolean reading);
    }
}
