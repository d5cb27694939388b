package dev.tickwire.bot.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.Protocol;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes Vert.x by, and what does not: a client's end of a socket, with the server's frames as Netty makes them. */
class FrameBypassTest {
    private final LoopBuffers buffers = new LoopBuffers();
    private final List<byte[]> messages = new ArrayList<>();
    private final ReadCompletions completions = new ReadCompletions();
    private EmbeddedChannel client;
    private BinaryWriter writer;

    @BeforeEach
    void open() {
        client = clientWithNettysFrames();
        writer = FrameBypass.open(
                        client,
                        buffers,
                        (bytes, offset, length) -> messages.add(Arrays.copyOfRange(bytes, offset, offset + length)))
                .orElseThrow();
    }

    @AfterEach
    void close() {
        client.finishAndReleaseAll();
        buffers.release();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, Protocol.SERVER_MESSAGE_BYTES_MAX})
    void aMessageIsTakenBeforeNettySeesIt(int length) {
        receive(frame(new BinaryWebSocketFrame(payload(length))));
        assertMessages(length);
        assertNull(client.readInbound());
    }

    @Test
    void severalMessagesInOneReadAreAllTaken() {
        receive(
                frame(new BinaryWebSocketFrame(payload(3))),
                frame(new BinaryWebSocketFrame(payload(300))),
                frame(new BinaryWebSocketFrame(payload(0))));
        assertMessages(3, 300, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11, 100, 307, 1_000})
    void aStreamCutAnywhereGivesTheSameMessages(int pieceBytes) {
        byte[] stream = joined(
                frame(new BinaryWebSocketFrame(payload(2))),
                frame(new BinaryWebSocketFrame(payload(300))),
                frame(new PingWebSocketFrame(payload(4))),
                frame(new BinaryWebSocketFrame(payload(70_000))),
                frame(new BinaryWebSocketFrame(payload(5))));
        for (int from = 0; from < stream.length; from += pieceBytes) {
            receive(Arrays.copyOfRange(stream, from, Math.min(stream.length, from + pieceBytes)));
        }
        assertMessages(2, 300, 70_000, 5);
        assertContent(4, assertInstanceOf(PingWebSocketFrame.class, client.readInbound()));
        assertNull(client.readInbound());
    }

    @Test
    void pingsTextsAndFragmentsGoToNettyWhole() {
        receive(
                frame(new PingWebSocketFrame(payload(2))),
                frame(new BinaryWebSocketFrame(payload(1))),
                frame(new TextWebSocketFrame("not for bots")),
                frame(new BinaryWebSocketFrame(false, 0, payload(10))),
                frame(new ContinuationWebSocketFrame(true, 0, payload(20))),
                frame(new BinaryWebSocketFrame(payload(7))));
        assertContent(2, assertInstanceOf(PingWebSocketFrame.class, client.readInbound()));
        TextWebSocketFrame text = assertInstanceOf(TextWebSocketFrame.class, client.readInbound());
        assertEquals("not for bots", text.text());
        text.release();
        assertContent(10, assertInstanceOf(BinaryWebSocketFrame.class, client.readInbound()));
        assertContent(20, assertInstanceOf(ContinuationWebSocketFrame.class, client.readInbound()));
        assertMessages(1, 7);
    }

    @Test
    void theCloseKeepsItsCodeAndReasonAndNothingIsTakenOrWrittenBehindIt() {
        receive(
                frame(new BinaryWebSocketFrame(payload(1))),
                frame(new CloseWebSocketFrame(4007, "too slow")),
                frame(new BinaryWebSocketFrame(payload(2))));
        receive(frame(new BinaryWebSocketFrame(payload(3))));
        CloseWebSocketFrame close = assertInstanceOf(CloseWebSocketFrame.class, client.readInbound());
        assertEquals(4007, close.statusCode());
        assertEquals("too slow", close.reasonText());
        close.release();
        assertMessages(1);
        writer.write(new byte[] {1}, 0, 1);
        assertNull(client.readOutbound());
    }

    @Test
    void aMessageThatIsTooLongIsRefusedByNetty() {
        byte[] tooLong = HexFormat.of().parseHex("827f0000000000100001");
        assertEquals(WebSocketCloseStatus.MESSAGE_TOO_BIG, refusalOf(tooLong));
        assertMessages();
    }

    @Test
    void aLengthThatIsNoneIsRefusedByNetty() {
        byte[] negative = HexFormat.of().parseHex("827fffffffffffffffff00");
        assertEquals(WebSocketCloseStatus.PROTOCOL_ERROR, refusalOf(negative));
        assertMessages();
    }

    @Test
    void aFrameThatTheServerMaskedIsRefusedByNetty() {
        byte[] masked = HexFormat.of().parseHex("828537fa213d7f9f4d5158");
        assertEquals(WebSocketCloseStatus.PROTOCOL_ERROR, refusalOf(masked));
        assertMessages();
    }

    @Test
    void nettyIsToldThatAReadIsCompleteOnlyIfItWasHandedSomething() {
        // The answer to the upgrade was read before the bypass was opened, so the first completion is Netty's too.
        receive(frame(new BinaryWebSocketFrame(payload(1))));
        assertEquals(1, completions.count);
        receive(frame(new BinaryWebSocketFrame(payload(1))));
        assertEquals(1, completions.count);
        receive(frame(new PingWebSocketFrame()));
        assertEquals(2, completions.count);
        client.releaseInbound();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 125, 126, 512, 1_000, 5_000, 70_000})
    void whatIsWrittenIsWhatAServerReads(int length) {
        byte[] message = ByteBufUtil.getBytes(payload(length));
        writer.write(message, 0, length);
        assertArrayEquals(message, readByServer());
    }

    @Test
    void messagesAreWrittenThroughOneBufferUnlessTheKernelStillHasIt() {
        writer.write(new byte[] {1, 2}, 0, 2);
        ByteBuf first = client.readOutbound();
        byte[] firstFrame = ByteBufUtil.getBytes(first);
        writer.write(new byte[] {3, 4, 5}, 0, 3);
        ByteBuf second = client.readOutbound();
        assertArrayEquals(firstFrame, ByteBufUtil.getBytes(first), "the first frame was overwritten");
        second.release();
        first.release();
        writer.write(new byte[] {6}, 0, 1);
        ByteBuf third = client.readOutbound();
        assertEquals(first.memoryAddress(), third.memoryAddress());
        third.release();
    }

    @Test
    void nothingIsWrittenToAChannelThatIsGone() {
        client.close().syncUninterruptibly();
        writer.write(new byte[] {1}, 0, 1);
        assertNull(client.readOutbound());
    }

    @Test
    void aPipelineThatIsNotAsExpectedIsLeftAlone() {
        EmbeddedChannel other = new EmbeddedChannel(new WebSocket13FrameEncoder(true));
        List<String> names = other.pipeline().names();
        Optional<BinaryWriter> way = FrameBypass.open(other, buffers, (bytes, offset, length) -> {});
        assertTrue(way.isEmpty());
        assertEquals(names, other.pipeline().names());
        assertFalse(other.finish());
    }

    private EmbeddedChannel clientWithNettysFrames() {
        WebSocketDecoderConfig config = WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(Protocol.SERVER_MESSAGE_BYTES_MAX)
                .build();
        return new EmbeddedChannel(new WebSocket13FrameDecoder(config), new WebSocket13FrameEncoder(true), completions);
    }

    private void receive(byte[]... frames) {
        client.writeInbound(Unpooled.wrappedBuffer(joined(frames)));
    }

    private WebSocketCloseStatus refusalOf(byte[] frame) {
        return assertThrows(CorruptedWebSocketFrameException.class, () -> receive(frame))
                .closeStatus();
    }

    /** The bytes of a frame as a server sends it. */
    private static byte[] frame(WebSocketFrame frame) {
        EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameEncoder(false));
        server.writeOutbound(frame);
        byte[][] parts = new byte[2][0];
        for (int i = 0; i < parts.length; i++) {
            ByteBuf part = server.readOutbound();
            if (part != null) {
                parts[i] = ByteBufUtil.getBytes(part);
                part.release();
            }
        }
        assertNull(server.readOutbound());
        server.finishAndReleaseAll();
        return joined(parts);
    }

    private byte[] readByServer() {
        EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(true)
                .maxFramePayloadLength(1 << 17)
                .build()));
        server.writeInbound(client.<ByteBuf>readOutbound());
        BinaryWebSocketFrame read = assertInstanceOf(BinaryWebSocketFrame.class, server.readInbound());
        byte[] message = ByteBufUtil.getBytes(read.content());
        read.release();
        server.finishAndReleaseAll();
        return message;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Bytes that differ from length to length, so that no message can be taken for another. */
    private static ByteBuf payload(int length) {
        byte[] payload = new byte[length];
        for (int i = 0; i < length; i++) {
            payload[i] = (byte) (31 * i + length);
        }
        return Unpooled.wrappedBuffer(payload);
    }

    private void assertMessages(int... lengths) {
        assertEquals(lengths.length, messages.size());
        for (int i = 0; i < lengths.length; i++) {
            assertArrayEquals(ByteBufUtil.getBytes(payload(lengths[i])), messages.get(i));
        }
    }

    private static void assertContent(int length, WebSocketFrame frame) {
        assertArrayEquals(ByteBufUtil.getBytes(payload(length)), ByteBufUtil.getBytes(frame.content()));
        frame.release();
    }

    /** Counts what those behind Netty's decoder are told. */
    private static final class ReadCompletions extends ChannelInboundHandlerAdapter {
        private int count;

        @Override
        public void channelReadComplete(ChannelHandlerContext ctx) {
            count++;
            ctx.fireChannelReadComplete();
        }
    }
}
