package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.config.TimeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may open a socket, and how long somebody may take over it. */
@Tag("sockets")
class HandshakeTest {
    private static RunningGateway server;

    @BeforeAll
    static void open() {
        server = RunningGateway.with(RunningGateway.settings()
                .withAllowedOrigins(Set.of("https://friend.example"))
                .withTimes(new TimeLimits(500, 5_000, 5_000, 5_000, 500)));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void aProgramThatNamesNoOriginIsLetIn() throws IOException {
        assertEchoes();
    }

    @Test
    void thePageOfTheServerItselfIsLetIn() throws IOException {
        assertEchoes("Origin: http://127.0.0.1:" + server.port());
    }

    @Test
    void aPageOfANamedOriginIsLetIn() throws IOException {
        assertEchoes("Origin: https://friend.example");
    }

    @Test
    void aPageOfAnotherOriginIsRefusedAndDisconnected() throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            client.write(ascii(client.upgradeRequest("/play", "Origin: https://evil.example")));

            assertTrue(client.readHead().startsWith("HTTP/1.1 403 "));
            assertTrue(client.isEnded());
            assertTrue(server.refused(Refusal.FOREIGN_ORIGIN) >= 1);
        }
    }

    @Test
    void oldVersionsAreToldTheRightOne() throws IOException {
        for (String version : List.of("7", "8", "99", "")) {
            try (RawWebSocket client = new RawWebSocket(server.port())) {
                client.write(ascii(client.upgradeRequest("/echo").replace("Version: 13", "Version: " + version)));

                String head = client.readHead();
                assertTrue(head.startsWith("HTTP/1.1 426 "), head);
                assertTrue(head.toLowerCase(Locale.ROOT).contains("sec-websocket-version: 13"), head);
                assertTrue(client.isEnded());
            }
        }
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws IOException {
        for (String key : List.of("", "c2hvcnQ=", "not base64 at all")) {
            try (RawWebSocket client = new RawWebSocket(server.port())) {
                client.write(ascii(client.upgradeRequest("/echo").replace("dGhlIHNhbXBsZSBub25jZQ==", key)));

                assertTrue(client.readHead().startsWith("HTTP/1.1 400 "));
                assertTrue(client.isEnded());
            }
        }
    }

    @Test
    void compressionIsNotAgreedTo() throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            client.write(ascii(client.upgradeRequest("/echo", "Sec-WebSocket-Extensions: permessage-deflate")));

            String head = client.readHead();
            assertTrue(head.startsWith("HTTP/1.1 101 "), head);
            assertFalse(head.toLowerCase(Locale.ROOT).contains("extensions"), head);
        }
    }

    @Test
    void aMessageRightBehindTheHandshakeIsNotLost() throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(ascii(client.upgradeRequest("/echo")));
            bytes.writeBytes(RawWebSocket.frame(true, RawWebSocket.TEXT, ascii("early")));
            client.write(bytes.toByteArray());

            assertTrue(client.readHead().startsWith("HTTP/1.1 101 "));
            assertEquals("early", client.read().text());
        }
    }

    @Test
    void halfAHeadIsNotWaitedForForEver() throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            client.write(ascii("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "));

            assertTrue(client.isEnded());
            assertTrue(server.refused(Refusal.REQUEST_TOO_SLOW) >= 1);
        }
    }

    @Test
    void aConnectionThatSaysNothingIsEnded() throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            assertTrue(client.isEnded());
        }
    }

    @Test
    void whatIsNotHttpIsEnded() throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            client.write(ascii("\u0001\u0002 nonsense\r\n\r\n"));

            assertTrue(client.isEnded());
        }
    }

    @Test
    void oneConnectionTooManyIsEndedAtOnce() throws IOException {
        ConnectionLimits two = new ConnectionLimits(2, 100, false);
        try (RunningGateway small =
                RunningGateway.with(RunningGateway.settings().withConnections(two))) {
            assertOnlyTwoFit(small);
            assertEquals(1, small.refused(Refusal.TOO_MANY_CONNECTIONS));
        }
    }

    @Test
    void thisMachineIsHeldToTheLimitPerAddressOnlyIfAskedFor() throws IOException {
        ConnectionLimits exempt = new ConnectionLimits(100, 2, false);
        try (RunningGateway open = RunningGateway.with(RunningGateway.settings().withConnections(exempt))) {
            List<RawWebSocket> clients = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                clients.add(open.connect("/echo"));
            }
            assertEquals(0, open.refused(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS));
            for (RawWebSocket client : clients) {
                client.close();
            }
        }
        ConnectionLimits strict = new ConnectionLimits(100, 2, true);
        try (RunningGateway limited =
                RunningGateway.with(RunningGateway.settings().withConnections(strict))) {
            assertOnlyTwoFit(limited);
            assertEquals(1, limited.refused(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS));
        }
    }

    private static void assertOnlyTwoFit(RunningGateway gateway) throws IOException {
        try (RawWebSocket first = gateway.connect("/echo");
                RawWebSocket second = gateway.connect("/echo");
                RawWebSocket third = new RawWebSocket(gateway.port())) {
            assertTrue(third.isEnded());
            first.sendText("a");
            second.sendText("b");
            assertEquals("a", first.read().text());
            assertEquals("b", second.read().text());
        }
    }

    private static void assertEchoes(String... headers) throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            client.upgrade("/echo", headers);
            client.sendText("hello");
            assertEquals("hello", client.read().text());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
