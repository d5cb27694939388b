package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.config.TimeLimits;
import dev.tickwire.server.config.TrafficLimits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a socket brings, in whatever pieces, ends as the messages that were sent. */
class ShortFrameReaderTest {
    private static final int MESSAGE_BYTES_MAX = 300;

    private final List<String> received = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final FrameGuard guard = new FrameGuard(
            new AnyEndpoint(),
            TimeLimits.DEFAULT,
            new TrafficLimits(1_000, 100_000, 10, 16_384, 16_384, 65_536),
            () -> 0,
            new GatewayCounters(),
            new byte[TrafficLimits.FRAME_BYTES_MAX]);
    private final EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder(), guard);
    private final ShortFrameReader reader = ShortFrameReader.install(channel.pipeline(), guard, new byte[256]);

    ShortFrameReaderTest() {
        // As Netty's handshake leaves the pipeline.
        channel.pipeline()
                .replace(
                        HttpRequestDecoder.class,
                        "wsdecoder",
                        new WebSocket13FrameDecoder(true, false, TrafficLimits.FRAME_BYTES_MAX));
        guard.deliverTo(new Recorder());
    }

    @BeforeEach
    void start() {
        reader.start();
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aShortFrameIsReadWithoutTheDecoder() {
        ByteBuf bytes = Unpooled.wrappedBuffer(frame(RawWebSocket.BINARY, new byte[] {1, 2, 3}));
        channel.writeInbound(bytes);
        assertEquals(List.of("010203"), received);
        assertEquals(0, bytes.refCnt());
    }

    @Test
    void manyFramesMayComeAtOnce() {
        ByteBuf all = Unpooled.buffer();
        List<String> sent = new ArrayList<>();
        for (int length = 0; length <= 125; length++) {
            byte[] payload = new byte[length];
            Arrays.fill(payload, (byte) length);
            all.writeBytes(frame(RawWebSocket.BINARY, payload));
            sent.add(HexFormat.of().formatHex(payload));
        }
        channel.writeInbound(all);
        assertEquals(sent, received);
    }

    @Test
    void piecesOfAnyLengthAreThePiecesOfTheSameMessages() {
        for (int seed = 0; seed < 300; seed++) {
            SeededRandom random = new SeededRandom(seed);
            received.clear();
            List<String> sent = new ArrayList<>();
            ByteBuf all = Unpooled.buffer();
            boolean longOnes = seed % 3 == 0;
            for (int i = 0; i < 20; i++) {
                byte[] payload = new byte[random.nextInt(longOnes ? MESSAGE_BYTES_MAX : 126)];
                for (int k = 0; k < payload.length; k++) {
                    payload[k] = (byte) random.nextInt(256);
                }
                all.writeBytes(frame(RawWebSocket.BINARY, payload));
                sent.add(HexFormat.of().formatHex(payload));
            }
            while (all.isReadable()) {
                channel.writeInbound(all.readBytes(Math.min(all.readableBytes(), 1 + random.nextInt(60))));
            }
            all.release();
            assertEquals(sent, received, "seed " + seed);
        }
    }

    @Test
    void aPingGoesToVertxAndTheNextMessageStillComes() {
        channel.writeInbound(Unpooled.wrappedBuffer(frame(RawWebSocket.PING, new byte[] {9})));
        channel.writeInbound(Unpooled.wrappedBuffer(frame(RawWebSocket.BINARY, new byte[] {1})));
        PingWebSocketFrame ping = assertInstanceOf(PingWebSocketFrame.class, channel.readInbound());
        assertEquals(1, ping.content().readableBytes());
        ping.release();
        assertEquals(List.of("01"), received);
    }

    @Test
    void textAndFragmentsAreReadByTheDecoder() {
        channel.writeInbound(Unpooled.wrappedBuffer(frame(RawWebSocket.TEXT, new byte[] {'h', 'i'})));
        channel.writeInbound(Unpooled.wrappedBuffer(RawWebSocket.frame(false, RawWebSocket.BINARY, new byte[] {1})));
        channel.writeInbound(
                Unpooled.wrappedBuffer(RawWebSocket.frame(true, RawWebSocket.CONTINUATION, new byte[] {2})));
        channel.writeInbound(Unpooled.wrappedBuffer(frame(RawWebSocket.BINARY, new byte[] {3})));
        assertEquals(List.of("text 6869", "0102", "03"), received);
    }

    @Test
    void anUnmaskedFrameIsAViolation() {
        channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {(byte) 0x82, 1, 'x', 0, 0, 0, 0, 0}));
        assertEquals(List.of(Violation.BROKEN_FRAME), violations);
        assertTrue(received.isEmpty());
    }

    @Test
    void aFrameThatTheDecoderHasAPartOfIsNotLost() {
        ShortFrameReaderTest early = new ShortFrameReaderTest();
        byte[] whole = frame(RawWebSocket.BINARY, new byte[] {5, 6, 7});
        early.channel.writeInbound(Unpooled.copiedBuffer(whole, 0, 4));
        early.start();
        early.channel.writeInbound(Unpooled.copiedBuffer(whole, 4, whole.length - 4));
        early.channel.writeInbound(Unpooled.wrappedBuffer(frame(RawWebSocket.BINARY, new byte[] {8})));
        assertEquals(List.of("050607", "08"), early.received);
        early.close();
    }

    @Test
    void withoutADecoderOfRequestsThereIsNoReader() {
        EmbeddedChannel other = new EmbeddedChannel();
        assertNull(ShortFrameReader.install(other.pipeline(), guard, new byte[256]));
        other.finishAndReleaseAll();
    }

    private static byte[] frame(int kind, byte[] payload) {
        return RawWebSocket.frame(true, kind, payload);
    }

    /** Takes messages up to a length. */
    private static final class AnyEndpoint implements Endpoint {
        @Override
        public int messageBytesMax() {
            return MESSAGE_BYTES_MAX;
        }

        @Override
        public boolean expectsHello() {
            return false;
        }

        @Override
        public MessageReceiver open(VertxClientSocket socket, HttpServerRequest request) {
            throw new IllegalStateException("nobody connects here");
        }
    }

    /** Writes down what comes. */
    private final class Recorder implements MessageReceiver {
        @Override
        public void binary(byte[] bytes, int offset, int length, long nowNanos) {
            received.add(HexFormat.of().formatHex(bytes, offset, offset + length));
        }

        @Override
        public void text(byte[] bytes, int offset, int length) {
            received.add("text " + HexFormat.of().formatHex(bytes, offset, offset + length));
        }

        @Override
        public void violated(Violation violation) {
            violations.add(violation);
        }

        @Override
        public void closed() {}
    }
}
