package dev.tickwire.server.gateway;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.server.testing.ServerProcess;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own that is spoken to over HTTP and WebSockets only, as its operators and players do. Thread safe. */
final class RemoteServer implements AutoCloseable {
    static final String MATCHES = "/api/v1/matches";

    private static final Pattern ADMIN = Pattern.compile("Dashboard: (http://\\S+:\\d+)/#token=(\\S+)");

    private final ServerProcess process;
    private final String adminUrl;
    private final String adminToken;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, byte[]> maps = new ConcurrentHashMap<>();
    private final Map<GameType, String> behaviourHashes = new ConcurrentHashMap<>();

    /** What an HTTP request came to. */
    record Answer(int status, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }
    }

    private RemoteServer(ServerProcess process, String adminUrl, String adminToken) {
        this.process = process;
        this.adminUrl = adminUrl;
        this.adminToken = adminToken;
    }

    /**
     * Starts a server with these options and ports of its own.
     *
     * @throws IOException if it does not start, or does not say where its admin port is; the process is ended then
     */
    static RemoteServer start(String... options) throws IOException {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"--port", "0", "--admin-port", "0"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        ServerProcess process = ServerProcess.fromClassPath(all);
        Optional<Matcher> admin = process.linesBeforeReady().stream()
                .map(ADMIN::matcher)
                .filter(Matcher::matches)
                .findFirst();
        if (admin.isEmpty()) {
            process.close();
            throw new IOException("no line tells the admin port: " + process.linesBeforeReady());
        }
        return new RemoteServer(process, admin.get().group(1), admin.get().group(2));
    }

    int port() {
        return process.port();
    }

    /** To be waited for, or told to end. */
    ServerProcess process() {
        return process;
    }

    /** Asks the admin port, as an operator. */
    Answer operate(String method, String path, JsonObject body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(adminUrl + path))
                .header("Authorization", "Bearer " + adminToken)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.encode()));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    /**
     * The same, for what must succeed.
     *
     * @return null if there is no body
     */
    JsonObject operated(String method, String path, JsonObject body) throws IOException, InterruptedException {
        Answer answer = operate(method, path, body);
        if (answer.status() >= 300) {
            throw new IOException(method + " " + path + " answered " + answer);
        }
        return answer.body().isEmpty() ? null : answer.json();
    }

    /** The matches that anybody may know of. */
    JsonArray listed() throws IOException, InterruptedException {
        return new JsonArray(
                get("/matches", HttpResponse.BodyHandlers.ofString()).body());
    }

    /** Whether the public port tells of a match. */
    boolean tellsOf(String matchId) throws IOException, InterruptedException {
        return get("/matches/" + matchId, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    /** The value of a metric, with its labels as they are shown. */
    double metric(String name) throws IOException, InterruptedException {
        String text = operate("GET", "/metrics", null).body();
        return text.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IOException("there is no metric " + name));
    }

    /** A map's bytes. */
    byte[] map(String hash) {
        return maps.computeIfAbsent(hash, unknown -> {
            try {
                return get("/maps/" + unknown, HttpResponse.BodyHandlers.ofByteArray())
                        .body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    /** What clients of a game must hash to. */
    String behaviourHash(String game) {
        return behaviourHashes.computeIfAbsent(GameCatalog.find(game).orElseThrow(), BehaviourHash::of);
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> reading)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), reading);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
