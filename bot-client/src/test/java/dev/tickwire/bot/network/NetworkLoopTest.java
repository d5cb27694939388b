package dev.tickwire.bot.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A loop's sockets against a server of Vert.x. */
@Tag("sockets")
class NetworkLoopTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final int LONG_MESSAGE_BYTES = 200_000;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger betweenMessages = new AtomicInteger();
    private BotNetwork network;
    private WebSocketClient client;

    @BeforeEach
    void start() {
        network = new BotNetwork(1, 2, TlsTrust.USUAL);
    }

    @AfterEach
    void stop() {
        network.close();
        await(vertx.close());
    }

    @Test
    void messagesOfAllKindsArriveInOrderAndTheCloseWithItsCode() throws Exception {
        HttpServer server = listen(socket -> socket.binaryMessageHandler(asked -> {
            socket.writePing(Buffer.buffer("?"));
            socket.writeBinaryMessage(asked);
            socket.writeFrame(WebSocketFrame.binaryFrame(Buffer.buffer(new byte[] {7}), false));
            socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(new byte[] {8}), true));
            socket.writeBinaryMessage(Buffer.buffer(new byte[LONG_MESSAGE_BYTES]));
            socket.close((short) 4007, "too slow");
        }));
        Recorder recorder = new Recorder();
        NetworkLoop loop = network.loops().get(0);
        loop.execute(() -> {
            loop.betweenMessages(betweenMessages::incrementAndGet);
            loop.connect(new ServerAddress("127.0.0.1", server.actualPort(), false), "m1", recorder);
        });
        assertEquals("4007 too slow", recorder.end.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(3, recorder.messages.size());
        assertArrayEquals(new byte[] {1, 2, 3}, recorder.messages.get(0));
        assertArrayEquals(new byte[] {7, 8}, recorder.messages.get(1));
        assertEquals(LONG_MESSAGE_BYTES, recorder.messages.get(2).length);
        assertEquals(3, betweenMessages.get());
    }

    @Test
    void theBypassFitsThePipelineThatVertxMakes() throws Exception {
        HttpServer server = listen(socket -> socket.binaryMessageHandler(socket::writeBinaryMessage));
        CompletableFuture<byte[]> echo = new CompletableFuture<>();
        CompletableFuture<Boolean> opened = new CompletableFuture<>();
        // Kept, since Vert.x closes a client that nobody holds any more.
        client = vertx.createWebSocketClient(new WebSocketClientOptions().setTryUsePerMessageCompression(false));
        vertx.runOnContext(ignored -> client.connect(server.actualPort(), "127.0.0.1", "/")
                .onComplete(socket -> opened.complete(echoThroughBypass(socket, echo)), opened::completeExceptionally));
        assertTrue(opened.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertArrayEquals(new byte[] {4, 5}, echo.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static boolean echoThroughBypass(WebSocket socket, CompletableFuture<byte[]> echo) {
        Channel channel = ((WebSocketInternal) socket).channelHandlerContext().channel();
        return FrameBypass.open(
                        channel,
                        new LoopBuffers(),
                        (bytes, offset, length) -> echo.complete(Arrays.copyOfRange(bytes, offset, offset + length)))
                .map(writer -> {
                    writer.write(new byte[] {4, 5}, 0, 2);
                    return true;
                })
                .orElse(false);
    }

    private HttpServer listen(Consumer<ServerWebSocket> handler) {
        return await(vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .webSocketHandler(handler::accept)
                .listen());
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /** Says three bytes and keeps what it hears. */
    private static final class Recorder implements SocketListener {
        private final List<byte[]> messages = new ArrayList<>();
        private final CompletableFuture<String> end = new CompletableFuture<>();

        @Override
        public void opened(GameSocket socket) {
            socket.send(new byte[] {1, 2, 3}, 0, 3);
        }

        @Override
        public void received(byte[] bytes, int offset, int length) {
            messages.add(Arrays.copyOfRange(bytes, offset, offset + length));
        }

        @Override
        public void closed(int code, String reason) {
            end.complete(code + " " + reason);
        }

        @Override
        public void refused(String reason) {
            end.complete("refused: " + reason);
        }
    }
}
