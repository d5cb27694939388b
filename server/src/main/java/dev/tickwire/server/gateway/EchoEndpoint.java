package dev.tickwire.server.gateway;

import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Answers every message with the same message: for trying a connection out. Confined to one event loop. */
final class EchoEndpoint implements Endpoint {
    private final int messageBytesMax;

    EchoEndpoint(int messageBytesMax) {
        this.messageBytesMax = messageBytesMax;
    }

    @Override
    public int messageBytesMax() {
        return messageBytesMax;
    }

    @Override
    public boolean expectsHello() {
        return false;
    }

    @Override
    public MessageReceiver open(VertxClientSocket socket, HttpServerRequest request) {
        return new Echo(socket);
    }

    /** One connection. */
    private record Echo(VertxClientSocket socket) implements MessageReceiver {
        @Override
        public void binary(byte[] bytes, int offset, int length, long nowNanos) {
            socket.send(bytes, offset, length);
            socket.readNoMoreUntilSent();
        }

        @Override
        public void text(byte[] bytes, int offset, int length) {
            String text;
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, offset, length))
                        .toString();
            } catch (CharacterCodingException e) {
                socket.violated(Violation.BAD_TEXT);
                return;
            }
            socket.sendText(text);
            socket.readNoMoreUntilSent();
        }

        @Override
        public void violated(Violation violation) {
            socket.close(violation.webSocketCode(), violation.text());
        }

        @Override
        public void closed() {}
    }
}
