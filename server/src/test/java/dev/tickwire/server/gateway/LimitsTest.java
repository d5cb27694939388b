package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.ConnectionLimits;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The parts of the gateway that only decide, without a socket. */
class LimitsTest {
    @Test
    void ownAndNamedOriginsAreAllowedAndOthersAreNot() {
        OriginPolicy policy = new OriginPolicy(Set.of("https://Friend.example"));

        assertTrue(policy.allows(null, "game.example:8080", Optional.empty()));
        assertTrue(policy.allows("http://game.example:8080", "Game.example:8080", Optional.empty()));
        assertTrue(policy.allows("https://game.example", "game.example", Optional.empty()));
        assertTrue(policy.allows("https://friend.example", "game.example", Optional.empty()));
        assertFalse(policy.allows("http://friend.example", "game.example", Optional.empty()));
        assertFalse(policy.allows("http://game.example:9090", "game.example:8080", Optional.empty()));
        assertFalse(policy.allows("null", "game.example", Optional.empty()));
        assertFalse(policy.allows("http://game.example.evil.example", "game.example", Optional.empty()));
        assertFalse(policy.allows("http://game.example", null, Optional.empty()));
    }

    @Test
    void connectionsOfOneAddressAreCountedApart() throws UnknownHostException {
        ConnectionLedger ledger = new ConnectionLedger(() -> new ConnectionLimits(100, 2, false));
        InetAddress one = InetAddress.getByName("192.0.2.1");
        InetAddress other = InetAddress.getByName("192.0.2.2");

        assertEquals(Optional.empty(), ledger.enter(one));
        assertEquals(Optional.empty(), ledger.enter(one));
        assertEquals(Optional.of(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS), ledger.enter(one));
        assertEquals(Optional.empty(), ledger.enter(other));
        ledger.leave(one);
        assertEquals(Optional.empty(), ledger.enter(one));
        assertEquals(3, ledger.open());
    }

    @Test
    void oneNetworkOfIpv6CountsAsOneAddress() throws UnknownHostException {
        ConnectionLedger ledger = new ConnectionLedger(() -> new ConnectionLimits(100, 1, false));

        assertEquals(Optional.empty(), ledger.enter(InetAddress.getByName("2001:db8:1:2:3::1")));
        assertEquals(
                Optional.of(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS),
                ledger.enter(InetAddress.getByName("2001:db8:1:2:4::2")));
        assertEquals(Optional.empty(), ledger.enter(InetAddress.getByName("2001:db8:1:3::1")));
    }
}
