package dev.tickwire.server.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.TimeLimits;
import dev.tickwire.server.config.TlsSettings;
import dev.tickwire.server.testing.PemText;
import dev.tickwire.server.tls.SelfSigned;
import dev.tickwire.server.tls.TlsIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that speaks TLS. */
@Tag("sockets")
class TlsTest {
    private static final int READ_MILLIS_MAX = 10_000;

    @TempDir
    private Path folder;

    private TlsIdentity first;
    private GatewaySettings settings;
    private RunningGateway server;

    @BeforeEach
    void open() throws IOException {
        first = write(Instant.now().plus(1, ChronoUnit.DAYS));
        settings = RunningGateway.settings()
                .withTls(TlsSettings.of(folder.resolve("cert.pem"), folder.resolve("key.pem")))
                .withConnections(new ConnectionLimits(100, 3, true))
                .withTimes(new TimeLimits(1_000, 5_000, 5_000, 5_000, 500));
        server = RunningGateway.with(settings);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void thePageComesOverTls() throws Exception {
        try (SSLSocket client = connect(first)) {
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));

            String answer = new String(client.getInputStream().readAllBytes(), US_ASCII);

            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.contains("<title>A page</title>"), answer);
            assertEquals(first.certificate(), certificateOf(client));
        }
    }

    @Test
    void whoSpeaksNoTlsIsSentAwayAndCounted() throws Exception {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            client.write(client.upgradeRequest("/echo").getBytes(US_ASCII));

            assertTrue(client.isEnded());
        }
        assertTrue(RunningGateway.eventually(() -> server.refused(Refusal.TLS_HANDSHAKE_FAILED) == 1));
        assertTrue(RunningGateway.eventually(() -> server.gateway.openConnections() == 0));
    }

    @Test
    void halfAHandshakeIsCountedLikeAnyConnectionAndEndsInTime() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
            }
            assertTrue(RunningGateway.eventually(() -> server.gateway.openConnections() == 3));

            assertThrows(IOException.class, () -> connect(first).close());
            assertEquals(1, server.refused(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS));
            assertTrue(RunningGateway.eventually(() -> server.gateway.openConnections() == 0));
            assertEquals(3, server.refused(Refusal.TLS_HANDSHAKE_FAILED));
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void aNewCertificateIsForNewConnectionsAndNobodyIsCutOff() throws Exception {
        try (SSLSocket early = connect(first)) {
            upgrade(early);
            TlsIdentity second = write(Instant.now().plus(2, ChronoUnit.DAYS));

            var step = server.gateway.prepare(settings);
            assertEquals(List.of(second.toString()), step.changes());
            step.apply().run();

            try (SSLSocket late = connect(second)) {
                assertEquals(second.certificate(), certificateOf(late));
                upgrade(late);
                assertEchoes(late);
            }
            assertEchoes(early);
            assertEquals(first.certificate(), certificateOf(early));
            assertEquals(List.of(), server.gateway.prepare(settings).changes());
        }
    }

    @Test
    void anExpiredCertificateIsRefusedAndTheOldOneStays() throws Exception {
        write(Instant.now().minusSeconds(60));

        assertThrows(InvalidSettingException.class, () -> server.gateway.prepare(settings));

        try (SSLSocket client = connect(first)) {
            assertEquals(first.certificate(), certificateOf(client));
        }
    }

    @Test
    void tlsBeginsAndEndsWithTheServerOnly() {
        assertEquals(
                List.of("tls.certificate, to begin or end TLS"),
                server.gateway.prepare(settings.withTls(TlsSettings.OFF)).needingRestart());
    }

    private TlsIdentity write(Instant until) throws IOException {
        TlsIdentity identity =
                SelfSigned.make(List.of("localhost", "127.0.0.1"), until.minus(9, ChronoUnit.DAYS), until);
        Files.createDirectories(folder);
        PemText.write(identity, folder);
        return identity;
    }

    /** Connects, and goes through with the handshake only if the server shows this certificate. */
    private SSLSocket connect(TlsIdentity expected) throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("server", expected.certificate());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(READ_MILLIS_MAX);
        socket.startHandshake();
        return socket;
    }

    private static Certificate certificateOf(SSLSocket socket) throws IOException {
        return socket.getSession().getPeerCertificates()[0];
    }

    private static void upgrade(SSLSocket socket) throws IOException {
        String request = String.join(
                "\r\n",
                "GET /echo HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13",
                "",
                "");
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        assertTrue(head.toString().startsWith("HTTP/1.1 101 "), head.toString());
    }

    private static void assertEchoes(SSLSocket socket) throws IOException {
        byte[] sent = "hello".getBytes(US_ASCII);
        socket.getOutputStream().write(RawWebSocket.frame(true, RawWebSocket.BINARY, sent));
        byte[] answer = socket.getInputStream().readNBytes(2 + sent.length);
        assertEquals("hello", new String(answer, 2, sent.length, US_ASCII));
    }
}
