package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container learns of its server. */
@Tag("sockets")
class HealthProbeTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/good", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/bad", exchange -> answer(exchange, 503, "{\"status\":\"down\"}"));
        server.createContext("/guarded", exchange -> {
            boolean known = "Bearer sesame".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, known ? 200 : 401, "");
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aServerThatSaysSoIsHealthy() {
        assertEquals(0, probe(address("/good")));
        assertEquals("", said());
    }

    @Test
    void aServerThatObjectsIsNotHealthyAndSaysWhy() {
        assertEquals(1, probe(address("/bad")));
        assertTrue(said().contains("answered 503 {\"status\":\"down\"}"), said());
    }

    @Test
    void aServerThatDoesNotListenIsNotHealthy() {
        String address = address("/good");
        server.stop(0);

        assertEquals(1, probe(address));
        assertTrue(said().contains("refused"), said());
    }

    @Test
    void aGuardedServerTellsWhoHasTheToken(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "sesame\n");

        assertEquals(0, probe(address("/guarded"), token.toString()));
        assertEquals(1, probe(address("/guarded")));
    }

    private int probe(String... arguments) {
        return HealthProbe.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
