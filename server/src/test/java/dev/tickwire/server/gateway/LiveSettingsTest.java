package dev.tickwire.server.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.message.Ping;
import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.config.TrafficLimits;
import java.io.IOException;
import java.net.SocketException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gateway that takes other settings over while it runs. */
@Tag("sockets")
class LiveSettingsTest {
    private final GatewaySettings before = RunningGateway.settings();
    private RunningGateway server;

    @BeforeEach
    void open() {
        server = RunningGateway.with(before);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void anOriginIsLetInAsSoonAsItIsAllowed() throws IOException {
        assertEquals("403", upgradeStatus("Origin: https://friend.example"));

        server.gateway
                .prepare(before.withAllowedOrigins(Set.of("https://friend.example")))
                .apply()
                .run();
        assertEquals("101", upgradeStatus("Origin: https://friend.example"));

        server.gateway.prepare(before).apply().run();
        assertEquals("403", upgradeStatus("Origin: https://friend.example"));
    }

    @Test
    void theLimitPerAddressCountsWhoWasThereBefore() throws IOException {
        try (RawWebSocket first = server.connect("/echo");
                RawWebSocket second = server.connect("/echo")) {
            server.gateway
                    .prepare(before.withConnections(new ConnectionLimits(100, 2, true)))
                    .apply()
                    .run();

            assertEquals("", upgradeStatus());
            assertEquals(1, server.refused(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS));
            echo(first);
            echo(second);
        }
    }

    @Test
    void aStricterTrafficLimitIsForNewSocketsOnly() throws IOException {
        try (RawWebSocket early = server.connect("/echo")) {
            TrafficLimits usual = before.traffic();
            server.gateway
                    .prepare(before.withTraffic(new TrafficLimits(
                            usual.echoMessageBytes(),
                            1,
                            usual.pingsPerSecond(),
                            usual.kernelSendBytes(),
                            usual.writableBytes(),
                            usual.unsentBytes())))
                    .apply()
                    .run();
            try (RawWebSocket late = server.connect("/echo")) {
                for (int i = 0; i < 5; i++) {
                    late.sendText("too much");
                    echo(early);
                }
                assertEquals(1008, late.readUntil(RawWebSocket.CLOSE).closeCode());
            }
        }
    }

    @Test
    void anotherLimitOfSessionsIsForNewPlayersOnly() throws IOException {
        SessionLimits usual = before.sessions();
        server.gateway
                .prepare(before.withSessions(new SessionLimits(
                        1,
                        1,
                        usual.silentMillisMax(),
                        usual.readyMillisMax(),
                        usual.linkReportMillis(),
                        usual.slow(),
                        usual.chat())))
                .apply()
                .run();
        try (RawWebSocket player = server.connect("/play")) {
            player.sendMessage(new Ping(1));
            player.sendMessage(new Ping(2));

            assertEquals("More than 1 messages a second.", player.readFarewell().text());
        }
    }

    private static void echo(RawWebSocket client) throws IOException {
        client.sendText("hello");
        assertEquals("hello", client.readUntil(RawWebSocket.TEXT).text());
    }

    /** The status of the answer to a request for an upgrade; empty if the connection is ended instead. */
    private String upgradeStatus(String... headers) throws IOException {
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            client.write(client.upgradeRequest("/echo", headers).getBytes(US_ASCII));
            String head = client.readHead();
            return head.isEmpty() ? "" : head.split(" ", -1)[1];
        } catch (SocketException reset) {
            // Ended before it had read the request.
            return "";
        }
    }
}
