package dev.tickwire.bot.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames that messages leave in: what the RFC says, and what Netty's decoder of the server's side reads. */
class MaskedFrameTest {
    private static final int MASK = 0x37fa213d;

    @Test
    void theFrameIsTheOneOfTheRfc() {
        // RFC 6455, section 5.7: a masked "Hello", here as a binary message.
        assertArrayEquals(
                HexFormat.of().parseHex("828537fa213d7f9f4d5158"),
                frameOf("Hello".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 9, 125})
    void aShortMessageHasItsLengthInTheSecondByte(int length) {
        byte[] frame = frameOf(message(length));
        assertEquals(6 + length, frame.length);
        assertEquals(0x80 | length, frame[1] & 0xff);
        assertIsRead(message(length), frame);
    }

    @ParameterizedTest
    @ValueSource(ints = {126, 127, 128, 255, 256, 65_535})
    void aLongerOneHasItInTwoBytesMore(int length) {
        byte[] frame = frameOf(message(length));
        assertEquals(8 + length, frame.length);
        assertIsRead(message(length), frame);
    }

    @Test
    void theLongestHaveItInEight() {
        byte[] frame = frameOf(message(65_536));
        assertEquals(MaskedFrame.EXTRA_BYTES_MAX + 65_536, frame.length);
        assertIsRead(message(65_536), frame);
    }

    @Test
    void onlyTheMessageIsTakenFromAnArray() {
        byte[] bytes = {9, 9, 1, 2, 3, 9};
        byte[] frame = new byte[3 + MaskedFrame.EXTRA_BYTES_MAX];
        int length = MaskedFrame.write(bytes, 2, 3, MASK, frame);
        assertIsRead(new byte[] {1, 2, 3}, Arrays.copyOf(frame, length));
    }

    private static byte[] message(int length) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) (31 * i + 7);
        }
        return message;
    }

    private static byte[] frameOf(byte[] message) {
        byte[] frame = new byte[message.length + MaskedFrame.EXTRA_BYTES_MAX];
        int length = MaskedFrame.write(message, 0, message.length, MASK, frame);
        return Arrays.copyOf(frame, length);
    }

    private static void assertIsRead(byte[] message, byte[] frame) {
        EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(true)
                .maxFramePayloadLength(1 << 17)
                .build()));
        server.writeInbound(Unpooled.wrappedBuffer(frame));
        BinaryWebSocketFrame read = assertInstanceOf(BinaryWebSocketFrame.class, server.readInbound());
        assertTrue(read.isFinalFragment());
        assertArrayEquals(message, ByteBufUtil.getBytes(read.content()));
        assertNull(server.readInbound());
        read.release();
        server.finishAndReleaseAll();
    }
}
