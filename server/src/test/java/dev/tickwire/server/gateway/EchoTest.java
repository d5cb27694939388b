package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("sockets")
@ExtendWith(VertxExtension.class)
class EchoTest {
    private static RunningGateway server;

    /** Held on to, because Vert.x closes a client that nobody refers to any more. */
    private WebSocketClient client;

    @BeforeAll
    static void open() {
        server = RunningGateway.with(RunningGateway.settings());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void textComesBack(Vertx vertx, VertxTestContext test) {
        expectText(
                vertx,
                test,
                "Hello 0, \u00e7ok g\u00fczel",
                socket -> socket.writeTextMessage("Hello 0, \u00e7ok g\u00fczel"));
    }

    @Test
    void emptyTextComesBack(Vertx vertx, VertxTestContext test) {
        expectText(vertx, test, "", socket -> socket.writeTextMessage(""));
    }

    @Test
    void fragmentedTextComesBackWhole(Vertx vertx, VertxTestContext test) {
        expectText(vertx, test, "one two three", socket -> {
            socket.writeFrame(WebSocketFrame.textFrame("one ", false));
            socket.writePing(Buffer.buffer("between"));
            socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("two "), false));
            socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("three"), true));
        });
    }

    @Test
    void theLongestMessageComesBack(Vertx vertx, VertxTestContext test) {
        Buffer longest =
                Buffer.buffer(new byte[RunningGateway.settings().traffic().echoMessageBytes()]);
        Promise<Buffer> answer = Promise.promise();
        connect(vertx)
                .onSuccess(socket -> {
                    socket.binaryMessageHandler(answer::tryComplete);
                    socket.writeBinaryMessage(longest);
                })
                .onFailure(answer::fail);
        answer.future()
                .onComplete(test.succeeding(bytes -> test.verify(() -> {
                    assertEquals(longest, bytes);
                    test.completeNow();
                })));
    }

    @Test
    void pingsAreAnswered(Vertx vertx, VertxTestContext test) {
        Promise<Buffer> answer = Promise.promise();
        connect(vertx)
                .onSuccess(socket -> {
                    socket.pongHandler(answer::tryComplete);
                    socket.writePing(Buffer.buffer("still there?"));
                })
                .onFailure(answer::fail);
        answer.future()
                .onComplete(test.succeeding(pong -> test.verify(() -> {
                    assertEquals("still there?", pong.toString());
                    test.completeNow();
                })));
    }

    @Test
    void aCloseIsAnsweredWithTheSameCode(Vertx vertx, VertxTestContext test) {
        connect(vertx).onComplete(test.succeeding(socket -> {
            socket.closeHandler(closed -> test.verify(() -> {
                assertEquals((short) 1000, socket.closeStatusCode());
                test.completeNow();
            }));
            socket.close((short) 1000, "done");
        }));
    }

    private Future<WebSocket> connect(Vertx vertx) {
        client = vertx.createWebSocketClient();
        return client.connect(server.port(), "127.0.0.1", "/echo");
    }

    private void expectText(Vertx vertx, VertxTestContext test, String expected, Consumer<WebSocket> act) {
        Promise<String> answer = Promise.promise();
        connect(vertx)
                .onSuccess(socket -> {
                    socket.textMessageHandler(answer::tryComplete);
                    act.accept(socket);
                })
                .onFailure(answer::fail);
        answer.future()
                .onComplete(test.succeeding(text -> test.verify(() -> {
                    assertEquals(expected, text);
                    test.completeNow();
                })));
    }
}
