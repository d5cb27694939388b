package dev.tickwire.server.gateway;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.message.Batch;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Protocol;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A WebSocket client that writes its frames itself, and so can write wrong ones. Blocking; for one thread. */
final class RawWebSocket implements AutoCloseable {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** Stands for the end of the connection where a frame's kind would stand. */
    static final int GONE = -1;

    private static final int FINAL_BIT = 0x80;
    private static final int MASK_BIT = 0x80;
    private static final int READ_MILLIS_MAX = 10_000;

    /** Small, so that what is not read soon stays with the server. */
    private static final int RECEIVE_BUFFER_BYTES = 4_096;

    private static final byte[] MASK = {0x11, 0x22, 0x33, 0x44};

    private final Socket socket;
    private final DataInputStream in;

    /** What a server sent. */
    static final class Frame {
        private final int kind;
        private final byte[] payload;

        Frame(int kind, byte[] payload) {
            this.kind = kind;
            this.payload = payload;
        }

        int kind() {
            return kind;
        }

        byte[] payload() {
            return payload;
        }

        int closeCode() {
            if (kind != CLOSE) {
                throw new IllegalStateException("not a close but " + this);
            }
            return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        }

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "frame of kind " + kind + ", " + payload.length + " bytes";
        }
    }

    RawWebSocket(int port) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_MILLIS_MAX);
        in = new DataInputStream(socket.getInputStream());
    }

    /** The head of a good request for an upgrade. */
    String upgradeRequest(String path, String... moreHeaders) {
        StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n");
        for (String header : moreHeaders) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    void upgrade(String path, String... moreHeaders) throws IOException {
        write(upgradeRequest(path, moreHeaders).getBytes(StandardCharsets.US_ASCII));
        String head = readHead();
        if (!head.startsWith("HTTP/1.1 101 ")) {
            throw new IOException("no upgrade: " + head);
        }
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The head of an HTTP response; empty if the connection ended instead. */
    String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Whether the server ends the connection, whatever it still sends before. */
    boolean isEnded() throws IOException {
        try {
            while (in.read() >= 0) {
                // What was still on its way is of no interest.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    void send(int kind, byte[] payload) throws IOException {
        write(frame(true, kind, payload));
    }

    void sendText(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a message of the game's protocol. */
    void sendMessage(Object message) throws IOException {
        BitWriter out = new BitWriter(64, Protocol.CLIENT_MESSAGE_BYTES_MAX);
        Messages.FROM_CLIENT.write(message, out);
        byte[] bytes = new byte[out.byteLength()];
        System.arraycopy(out.buffer(), 0, bytes, 0, bytes.length);
        send(BINARY, bytes);
    }

    /** A masked frame, as clients send them. */
    static byte[] frame(boolean isFinal, int kind, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((isFinal ? FINAL_BIT : 0) | kind);
        if (payload.length < 126) {
            bytes.write(MASK_BIT | payload.length);
        } else if (payload.length < 65_536) {
            bytes.write(MASK_BIT | 126);
            bytes.write(payload.length >>> 8);
            bytes.write(payload.length);
        } else {
            bytes.write(MASK_BIT | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes.write((int) ((long) payload.length >>> shift));
            }
        }
        bytes.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            bytes.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return bytes.toByteArray();
    }

    /** Whether something has arrived that was not read. */
    boolean hasArrived() throws IOException {
        return in.available() > 0;
    }

    /** The port of this end. */
    int localPort() {
        return socket.getLocalPort();
    }

    /** The next frame; the end of the connection counts as one of kind {@link #GONE}. */
    Frame read() throws IOException {
        try {
            int kind = in.readUnsignedByte() & 0x0f;
            long length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            byte[] payload = new byte[Math.toIntExact(length)];
            in.readFully(payload);
            return new Frame(kind, payload);
        } catch (EOFException | SocketException e) {
            return new Frame(GONE, new byte[0]);
        }
    }

    /** The next frame of a kind, skipping others; {@link #GONE} if the connection ends before. */
    Frame readUntil(int kind) throws IOException {
        Frame frame = read();
        while (frame.kind() != kind && frame.kind() != GONE) {
            frame = read();
        }
        return frame;
    }

    /** The next message of the game's protocol that is of a type, skipping others and frames. */
    <M> M readMessage(Class<M> type) throws IOException {
        while (true) {
            Frame frame = read();
            if (frame.kind() == CLOSE || frame.kind() == GONE) {
                throw new IOException("closed before there was a " + type.getSimpleName());
            }
            boolean isMessage = frame.kind() == BINARY
                    && (frame.payload()[0] & Protocol.FRAME_BIT) == 0
                    && !Batch.is(frame.payload(), 0, frame.payload().length);
            if (isMessage) {
                Object message = Messages.FROM_SERVER.read(frame.payload(), 0, frame.payload().length);
                if (type.isInstance(message)) {
                    return type.cast(message);
                }
            }
        }
    }

    /** What the server says at the end: the notice that closes, and after it the same code in the close frame. */
    Notice readFarewell() throws IOException {
        Notice notice = readMessage(Notice.class);
        Frame close = readUntil(CLOSE);
        if (close.kind() != CLOSE || close.closeCode() != notice.code() || notice.level() != Notice.Level.CLOSING) {
            throw new IOException("after " + notice + " came " + close);
        }
        return notice;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
