package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.testing.PemText;
import dev.tickwire.server.testing.ServerProcess;
import dev.tickwire.server.tls.SelfSigned;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as its users start and stop it; runs after it has been built. */
@Tag("jar")
class RunnableJarTest {
    private static final Pattern ADMIN =
            Pattern.compile("Dashboard: (http://127\\.0\\.0\\.1:\\d+/)#token=[A-Za-z0-9_-]{32}");

    @Test
    void theJarServesThePageAndEndsWellWhenItIsAskedToStop() throws Exception {
        try (ServerProcess server = ServerProcess.fromJar("--port", "0", "--admin-port", "0", "--bots", "2");
                ClosingListener listener = new ClosingListener()) {
            assertEquals(2, server.linesBeforeReady().size());
            assertTrue(server.linesBeforeReady().get(0).contains("--host 0.0.0.0"));
            HttpClient http = HttpClient.newHttpClient();
            assertEquals(200, status(http, server, "/"));
            assertEquals(200, status(http, server, "/matches"));
            assertEquals(200, status(http, server, "/lib/three.module.min.js"));
            Matcher admin = ADMIN.matcher(server.linesBeforeReady().get(1));
            assertTrue(admin.matches(), server.linesBeforeReady()::toString);
            assertEquals(200, status(http, admin.group(1) + "health/ready"));
            assertEquals(200, status(http, admin.group(1) + "metrics"));
            URI echo = URI.create("ws://127.0.0.1:" + server.port() + "/echo");
            WebSocket socket =
                    http.newWebSocketBuilder().buildAsync(echo, listener).get(10, TimeUnit.SECONDS);

            server.terminate();

            assertEquals(1001, listener.closeCode.get(10, TimeUnit.SECONDS));
            assertEquals(0, server.awaitExit());
            assertTrue(server.log().contains("Sent 0 frames, 0 bytes; ticks due not sent: 0,"), server.log());
            socket.abort();
        }
    }

    @Test
    void settingsAreReadAgainWhenTheFileHasChanged(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("tickwire.conf"), "listen.port = 0, bots.count = 0, reload.poll = 100ms");
        try (ServerProcess server = ServerProcess.fromJar("--no-admin", "--config", file.toString())) {
            Files.writeString(file, "listen.port = 0, bots.count = 0, reload.poll = 100ms, limits.connections = 7");
            assertTrue(server.awaitLog("Took over limits.connections: 10000 -> 7"), server.log());

            Files.writeString(file, "listen.port = 1, bots.count = 0, reload.poll = 100ms, limits.connections = 7");
            assertTrue(server.awaitLog("Needs a restart to take effect: listen.port: 0 -> 1"), server.log());

            Files.writeString(file, "listen.port = 0, limits.conections = 8");
            assertTrue(
                    server.awaitLog(file + ":1: limits.conections: there is no such setting; the nearest is"
                            + " limits.connections"),
                    server.log());

            server.terminate();
            assertEquals(0, server.awaitExit());
        }
    }

    @Test
    void aCertificateThatExpiresSoonIsWarnedOf(@TempDir Path folder) throws Exception {
        Instant now = Instant.now();
        PemText.write(
                SelfSigned.make(List.of("localhost"), now.minus(1, ChronoUnit.HOURS), now.plus(3, ChronoUnit.DAYS)),
                folder);
        try (ServerProcess server = ServerProcess.fromJar(
                "--port",
                "0",
                "--bots",
                "0",
                "--no-admin",
                "--tls-cert",
                folder.resolve("cert.pem").toString(),
                "--tls-key",
                folder.resolve("key.pem").toString())) {
            assertTrue(
                    server.awaitLog("The port for players shows a certificate that expires in 2 days"), server.log());
            server.terminate();
            assertEquals(0, server.awaitExit());
        }
    }

    @Test
    void anAdminPortThatOthersCanReachIsWarnedOfAndIsGivenNoTokenThatIsMadeUp() throws Exception {
        try (ServerProcess server =
                ServerProcess.fromJar("--port", "0", "--bots", "0", "--admin-port", "0", "--admin-host", "0.0.0.0")) {
            assertTrue(server.awaitLog("The admin port on 0.0.0.0 speaks HTTP without TLS"), server.log());
            assertTrue(server.awaitLog("Nobody can use the API of the admin port on 0.0.0.0"), server.log());
            assertTrue(
                    server.linesBeforeReady().stream().noneMatch(line -> line.contains("token")),
                    server.linesBeforeReady()::toString);
            server.terminate();
            assertEquals(0, server.awaitExit());
        }
    }

    @Test
    void settingsAreReadAgainAtSighup(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("tickwire.conf"), "listen.port = 0, bots.count = 0, reload.poll = 0s");
        try (ServerProcess server = ServerProcess.fromJar("--no-admin", "--config", file.toString())) {
            Files.writeString(file, "listen.port = 0, bots.count = 0, reload.poll = 0s, log.level = debug");

            server.hangUp();

            assertTrue(server.awaitLog("Took over log.level: info -> debug"), server.log());
            server.terminate();
            assertEquals(0, server.awaitExit());
        }
    }

    private static int status(HttpClient http, ServerProcess server, String path)
            throws IOException, InterruptedException {
        return status(http, "http://127.0.0.1:" + server.port() + path);
    }

    private static int status(HttpClient http, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Notes how the server closed the socket. */
    private static final class ClosingListener implements WebSocket.Listener, AutoCloseable {
        private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();

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
            closeCode.cancel(false);
        }
    }
}
