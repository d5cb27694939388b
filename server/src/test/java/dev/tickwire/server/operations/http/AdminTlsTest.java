package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.PemPair;
import dev.tickwire.server.testing.PemText;
import dev.tickwire.server.tls.SelfSigned;
import dev.tickwire.server.tls.TlsIdentity;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin port that speaks TLS, and one that others than this machine can reach. */
@Tag("sockets")
class AdminTlsTest {
    private static final String REQUEST = "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @TempDir
    private Path folder;

    private PemPair files;
    private TlsIdentity first;

    @BeforeEach
    void writeFiles() throws Exception {
        files = new PemPair("admin.tls", folder.resolve("cert.pem"), folder.resolve("key.pem"));
        first = write();
    }

    @Test
    void withACertificateItSpeaksNothingButTls() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withTls(files))) {
            assertEquals(first.certificate(), ask(admin));
            try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), admin.port())) {
                plain.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(plain.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertTrue(!answer.startsWith("HTTP/1.1 200"), answer);
            }
        }
    }

    @Test
    void newFilesAreTakenOverAndHalfAPairIsNot() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withTls(files))) {
            TlsIdentity second = write();
            assertEquals(List.of("the admin port's " + second), admin.change(settings -> settings.withTls(files)));
            assertEquals(second.certificate(), ask(admin));

            TlsIdentity third = make();
            Files.writeString(files.key(), PemText.ofKey(third));
            InvalidSettingException wrong = assertThrows(
                    InvalidSettingException.class, () -> admin.change(settings -> settings.withTls(files)));
            assertEquals("admin.tls.key", wrong.setting());
            assertEquals(second.certificate(), ask(admin));
        }
    }

    @Test
    void onlyALocalPortIsGivenATokenThatIsMadeUp() {
        try (RunningAdmin admin =
                RunningAdmin.open(settings -> settings.withHost("0.0.0.0").withTokens(List.of()))) {
            assertTrue(admin.madeUpSecret().isEmpty());
            assertEquals(
                    401,
                    admin.call("anything-0123456789", "GET", "/api/v1/server", null)
                            .statusCode());
            assertEquals(200, admin.get("/health/live").statusCode());
        }
    }

    private TlsIdentity write() throws Exception {
        TlsIdentity made = make();
        PemText.write(made, folder);
        return made;
    }

    private static TlsIdentity make() {
        Instant now = Instant.now();
        return SelfSigned.make(List.of("localhost"), now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.DAYS));
    }

    /** Asks how it is, and returns the certificate that it showed. */
    private static X509Certificate ask(RunningAdmin admin) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Believer()}, null);
        try (SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), admin.port())) {
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    /** Believes everybody, to see who it is. */
    private static final class Believer implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
