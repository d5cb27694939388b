package dev.tickwire.bot.network;

import dev.tickwire.message.Protocol;
import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.http.WebSocketInternal;
import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One event loop: everything that belongs to a bot happens on its loop, in order. */
public final class NetworkLoop {
    /** What a socket that broke without a close frame is said to have been closed with. */
    static final int ABNORMAL_CLOSURE = 1006;

    private static final int CONNECT_TIMEOUT_MILLIS = 10_000;

    private final Vertx vertx;
    private final Context context;
    private final HttpClientAgent http;
    private final WebSocketClient sockets;

    /** Messages that come by Vert.x' own way are copied here, so that none needs an array of its own; grows when it must. */
    private byte[] scratch = new byte[1 << 14];

    private final LoopBuffers buffers = new LoopBuffers();

    private Runnable betweenMessages = () -> {};

    NetworkLoop(Vertx vertx, Context context, HttpClientAgent http, int connectionsMax, TlsTrust trust) {
        this.vertx = vertx;
        this.context = context;
        this.http = http;
        sockets = vertx.createWebSocketClient(trust.applyTo(new WebSocketClientOptions()
                .setVerifyHost(trust.verifiesHost())
                .setMaxConnections(connectionsMax)
                .setConnectTimeout(CONNECT_TIMEOUT_MILLIS)
                .setTcpNoDelay(true)
                .setTryUsePerMessageCompression(false)
                .setTryUsePerFrameCompression(false)
                .setMaxFrameSize(Protocol.SERVER_MESSAGE_BYTES_MAX)
                .setMaxMessageSize(Protocol.SERVER_MESSAGE_BYTES_MAX)));
    }

    /** Runs a task on this loop, after those that were given before. From any thread. */
    public void execute(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    /**
     * Runs a task again and again, at a fixed rate: after a delay it is run more often until it has caught up. From any
     * thread.
     *
     * @param periodMillis at least 1
     */
    public void every(int periodMillis, Runnable task) {
        execute(() -> vertx.setPeriodic(periodMillis, ignored -> task.run()));
    }

    /**
     * Also runs a task behind every message that comes, so that a burst of messages does not hold it up. To be called on
     * this loop, before any socket is opened.
     */
    public void betweenMessages(Runnable task) {
        betweenMessages = task;
    }

    /** Runs a task once, later. To be called on this loop. */
    public void after(int delayMillis, Runnable task) {
        vertx.setTimer(delayMillis, ignored -> task.run());
    }

    /**
     * Opens a socket to a match. To be called on this loop.
     *
     * @param matchId as in the server's list
     */
    public void connect(ServerAddress server, String matchId, SocketListener listener) {
        ClientWebSocket socket = sockets.webSocket();
        socket.binaryMessageHandler(message -> deliver(message, listener));
        // An exception is always followed by the end of the socket, which is where it is dealt with.
        socket.exceptionHandler(ignored -> {});
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(server.host())
                .setPort(server.port())
                .setSsl(server.secure())
                .setURI(MatchDirectory.playPath(matchId));
        socket.connect(options).onComplete(result -> {
            if (result.failed()) {
                listener.refused(describe(result.cause()));
                return;
            }
            socket.closeHandler(ignored -> {
                Short code = socket.closeStatusCode();
                String reason = socket.closeReason();
                listener.closed(code == null ? ABNORMAL_CLOSURE : code, reason == null ? "" : reason);
            });
            listener.opened(server.secure() ? OpenSocket.plain(socket) : lightSocket(result.result(), listener));
        });
    }

    /** A socket whose messages pass Vert.x by, if that is possible. */
    private OpenSocket lightSocket(WebSocket socket, SocketListener listener) {
        Channel channel = ((WebSocketInternal) socket).channelHandlerContext().channel();
        ContextInternal internalContext = (ContextInternal) context;
        MessageTaker taker = (bytes, offset, length) -> {
            try {
                deliver(bytes, offset, length, listener);
            } catch (RuntimeException e) {
                // As Vert.x does with what its own handlers throw: it is logged, and the socket lives on.
                internalContext.reportException(e);
            }
        };
        return FrameBypass.open(channel, buffers, taker)
                .map(writer -> new OpenSocket(
                        socket, writer, reading -> channel.config().setAutoRead(reading)))
                .orElseGet(() -> OpenSocket.plain(socket));
    }

    /** Fetches a map. To be called on this loop; the answer comes on it. */
    public void fetchMap(ServerAddress server, String mapHash, Consumer<byte[]> arrived, Consumer<String> failed) {
        MatchDirectory.get(http, server, MatchDirectory.mapPath(mapHash))
                .onComplete(result -> context.runOnContext(ignored -> {
                    if (result.succeeded()) {
                        arrived.accept(result.result());
                    } else {
                        failed.accept(describe(result.cause()));
                    }
                }));
    }

    /**
     * Asks for any resource. From any thread.
     *
     * @param path begins with a slash
     * @return what it says; fails with a {@link NetworkException}
     */
    public CompletableFuture<byte[]> get(ServerAddress server, String path) {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        execute(() -> MatchDirectory.get(http, server, path)
                .onComplete(
                        answer::complete,
                        failure -> answer.completeExceptionally(new NetworkException(
                                "no answer from " + server + path + ": " + describe(failure), failure))));
        return answer;
    }

    MatchDirectory directoryOf(ServerAddress server) {
        return new MatchDirectory(context, http, server);
    }

    /** Gives back what the sockets shared. Only when none of them is open any more. */
    void release() {
        buffers.release();
    }

    private void deliver(Buffer message, SocketListener listener) {
        int length = message.length();
        if (length > scratch.length) {
            scratch = new byte[Math.max(length, 2 * scratch.length)];
        }
        message.getBytes(0, length, scratch);
        deliver(scratch, 0, length, listener);
    }

    private void deliver(byte[] bytes, int offset, int length, SocketListener listener) {
        listener.received(bytes, offset, length);
        betweenMessages.run();
    }

    static String describe(Throwable cause) {
        if (cause instanceof ConnectException) {
            // Its own message tells more of the machine than of the matter.
            return "connection refused";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
