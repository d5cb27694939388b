package dev.tickwire.server.operations.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A dashboard's end of a live feed. */
final class FeedClient implements WebSocket.Listener, AutoCloseable {
    private static final int WAIT_SECONDS_MAX = 10;

    private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    FeedClient(int port) throws IOException {
        try {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/api/v1/live"), this)
                    .get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    FeedClient hello(String token) {
        return send(new JsonObject().put("type", "hello").put("token", token));
    }

    FeedClient send(JsonObject message) {
        return sendText(message.encode());
    }

    FeedClient sendText(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    /** Sends the same message so often, or until the other end has closed. */
    void sendRepeatedly(JsonObject message, int times) {
        for (int i = 0; i < times; i++) {
            try {
                send(message);
            } catch (CompletionException closed) {
                return;
            }
        }
    }

    /** The next message of a type; what comes before it is thrown away. */
    JsonObject await(String type) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS_MAX);
        while (true) {
            JsonObject message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new IllegalStateException("no " + type + " came");
            }
            if (message.getString("type").equals(type)) {
                return message;
            }
        }
    }

    /** What has come and not been read. */
    int waiting() {
        return messages.size();
    }

    int awaitClose() throws InterruptedException, ExecutionException, TimeoutException {
        return closeCode.get(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            messages.add(new JsonObject(text.toString()));
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closeCode.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
