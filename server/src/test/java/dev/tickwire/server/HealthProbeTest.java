package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.tickwire.server.testing.PemText;
import dev.tickwire.server.tls.SelfSigned;
import dev.tickwire.server.tls.TlsIdentity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
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

    @Test
    void aServerThatSpeaksTlsIsBelievedIfItShowsTheCertificateThatIsTrusted(@TempDir Path folder) throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        PemText.write(make(), other);
        TlsIdentity identity = make();
        PemText.write(identity, folder);
        HttpsServer secure = listen(identity);
        try {
            String address = "https://127.0.0.1:" + secure.getAddress().getPort() + "/good";

            assertEquals(0, probe("--trust", folder.resolve("cert.pem").toString(), address));
            assertEquals("", said());
            assertEquals(1, probe("--trust", other.resolve("cert.pem").toString(), address));
            assertTrue(said().contains("it shows another certificate"), said());
            assertEquals(1, probe(address));
            assertEquals(1, probe("--trust", folder.resolve("key.pem").toString(), address));
            assertTrue(said().contains("holds no certificate that can be read"), said());
        } finally {
            secure.stop(0);
        }
    }

    private static TlsIdentity make() {
        Instant now = Instant.now();
        return SelfSigned.make(
                List.of("game.example.org"), now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.DAYS));
    }

    private static HttpsServer listen(TlsIdentity identity) throws IOException, GeneralSecurityException {
        char[] secret = "none".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, secret);
        store.setKeyEntry("server", identity.key(), secret, identity.chain().toArray(new X509Certificate[0]));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, secret);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        secure.createContext("/good", exchange -> answer(exchange, 200, "{}"));
        secure.start();
        return secure;
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
