package dev.tickwire.server.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.AddressRange;
import dev.tickwire.server.config.ConnectionLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is believed to be behind a proxy. */
class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(ranges("10.0.0.0/8", "192.0.2.7", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                // peer | X-Forwarded-For | client
                "203.0.113.1|198.51.100.1|203.0.113.1",
                "10.1.2.3|none|10.1.2.3",
                "10.1.2.3|198.51.100.1|198.51.100.1",
                "10.1.2.3|6.6.6.6, 198.51.100.1|198.51.100.1",
                "10.1.2.3|6.6.6.6,198.51.100.1 , 192.0.2.7,10.9.9.9|198.51.100.1",
                "10.1.2.3|10.0.0.9, 10.0.0.8|10.0.0.9",
                "10.1.2.3|198.51.100.1, unknown|10.1.2.3",
                "10.1.2.3|198.51.100.1, example.org, 10.0.0.8|10.0.0.8",
                "10.1.2.3|'198.51.100.1,'|10.1.2.3",
                "10.1.2.3|198.51.100.1:4711|198.51.100.1",
                "10.1.2.3|[2001:db8::1]:4711|2001:db8::1",
                "10.1.2.3|2001:db8::1|2001:db8::1",
                "fd00::5|198.51.100.1|198.51.100.1",
                "fc00::5|198.51.100.1|fc00::5",
                "192.0.2.8|198.51.100.1|192.0.2.8",
            })
    void theRightmostAddressThatIsNoProxyOfOursCounts(String peer, String forwarded, String client)
            throws UnknownHostException {
        List<String> headers = forwarded == null ? List.of() : List.of(forwarded);

        assertEquals(InetAddress.getByName(client), proxies.clientOf(InetAddress.getByName(peer), headers));
    }

    @Test
    void severalHeadersAreReadAsOne() throws UnknownHostException {
        assertEquals(
                InetAddress.getByName("198.51.100.1"),
                proxies.clientOf(InetAddress.getByName("10.0.0.1"), List.of("6.6.6.6", "198.51.100.1", "10.0.0.2")));
    }

    @Test
    void onlyAProxyOfOursCanTellTheScheme() throws UnknownHostException {
        InetAddress ours = InetAddress.getByName("10.0.0.1");

        assertEquals(Optional.of("https"), proxies.schemeOf(ours, "https"));
        assertEquals(Optional.of("https"), proxies.schemeOf(ours, "http, WSS"));
        assertEquals(Optional.of("http"), proxies.schemeOf(ours, "http"));
        assertEquals(Optional.empty(), proxies.schemeOf(ours, "gopher"));
        assertEquals(Optional.empty(), proxies.schemeOf(ours, null));
        assertEquals(Optional.empty(), proxies.schemeOf(InetAddress.getByName("203.0.113.1"), "https"));
    }

    @Test
    void whereTheSchemeIsKnownTheOwnPageMustHaveIt() {
        OriginPolicy policy = new OriginPolicy(Set.of());

        assertTrue(policy.allows("https://game.example", "game.example", Optional.of("https")));
        assertFalse(policy.allows("http://game.example", "game.example", Optional.of("https")));
        assertTrue(policy.allows("http://game.example", "game.example", Optional.of("http")));
        assertFalse(policy.allows("https://game.example", "game.example", Optional.of("http")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.0/",
                "fd00::/129",
                "10.0.0/8",
                "256.0.0.1",
                "localhost",
                "a/8",
                "1.2.3.4/-1"
            })
    void whatIsNoRangeIsNoProxy(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(text));
    }

    @Test
    void aRangeIsAllThatBeginsWithTheSameBits() throws UnknownHostException {
        AddressRange range = AddressRange.parse("172.16.0.0/12");

        assertTrue(range.contains(InetAddress.getByName("172.31.255.255")));
        assertFalse(range.contains(InetAddress.getByName("172.32.0.0")));
        assertFalse(range.contains(InetAddress.getByName("fd00::1")));
        assertTrue(AddressRange.parse("0.0.0.0/0").contains(InetAddress.getByName("8.8.8.8")));
    }

    @Test
    @Tag("sockets")
    void theLimitPerAddressIsOfClientsAndNotOfTheProxy() throws Exception {
        try (RunningGateway server = RunningGateway.with(RunningGateway.settings()
                .withTrustedProxies(ranges("127.0.0.1"))
                .withConnections(new ConnectionLimits(100, 1, true)))) {
            try (RawWebSocket own = new RawWebSocket(server.port());
                    RawWebSocket one = new RawWebSocket(server.port());
                    RawWebSocket other = new RawWebSocket(server.port());
                    RawWebSocket oneMore = new RawWebSocket(server.port())) {
                // As somebody on the proxy's own machine; the proxy's connections are not his.
                own.upgrade("/echo", "X-Forwarded-For: 127.0.0.1");
                one.upgrade("/echo", "X-Forwarded-For: 6.6.6.6, 198.51.100.1");
                other.upgrade("/echo", "X-Forwarded-For: 198.51.100.2");

                assertEquals("429", status(oneMore, "X-Forwarded-For: 7.7.7.7, 198.51.100.1"));
                assertEquals(1, server.refused(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS));
            }
            assertTrue(RunningGateway.eventually(() -> server.gateway.openConnections() == 0));
            try (RawWebSocket again = new RawWebSocket(server.port())) {
                assertEquals("101", status(again, "X-Forwarded-For: 198.51.100.1"));
            }
        }
    }

    @Test
    @Tag("sockets")
    void whoIsNoProxyOfOursCannotPretendToBeOthers() throws IOException {
        try (RunningGateway server = RunningGateway.with(RunningGateway.settings()
                        .withTrustedProxies(ranges("10.0.0.0/8"))
                        .withConnections(new ConnectionLimits(100, 1, true)));
                RawWebSocket first = new RawWebSocket(server.port())) {
            first.upgrade("/echo", "X-Forwarded-For: 198.51.100.1");

            try (RawWebSocket second = new RawWebSocket(server.port())) {
                assertTrue(second.isEnded());
            }
            assertEquals(1, server.refused(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS));
        }
    }

    @Test
    @Tag("sockets")
    void behindAProxyThatEndsTlsThePageOverHttpIsAForeignOne() throws IOException {
        try (RunningGateway server =
                RunningGateway.with(RunningGateway.settings().withTrustedProxies(ranges("127.0.0.1")))) {
            String host = "127.0.0.1:" + server.port();
            try (RawWebSocket secure = new RawWebSocket(server.port());
                    RawWebSocket plain = new RawWebSocket(server.port())) {
                assertEquals("101", status(secure, "Origin: https://" + host, "X-Forwarded-Proto: https"));
                assertEquals("403", status(plain, "Origin: http://" + host, "X-Forwarded-Proto: https"));
            }
        }
    }

    private static String status(RawWebSocket client, String... headers) throws IOException {
        client.write(client.upgradeRequest("/echo", headers).getBytes(US_ASCII));
        return client.readHead().split(" ", -1)[1];
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::parse).toList();
    }
}
