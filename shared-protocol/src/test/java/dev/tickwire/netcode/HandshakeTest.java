package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import org.junit.jupiter.api.Test;

/** Which welcomes fit to a hello, and what is made of them. */
class HandshakeTest {
    private static final String HASH = "0123456789abcdef";
    private static final SessionToken OLD_TOKEN = new SessionToken(1, 2, 3, 4);
    private static final SessionToken NEW_TOKEN = new SessionToken(5, 6, 7, 8);
    private static final int SLOT = 3;

    private final Handshake handshake = new Handshake(hello(OLD_TOKEN, false, null));

    @Test
    void itTakesTheTimeAndTheTokenOfTheFirstWelcome() {
        assertNull(handshake.welcome());
        assertEquals(OLD_TOKEN, handshake.token());
        assertEquals(hello(OLD_TOKEN, false, null), handshake.begin(1_000));
        handshake.accept(welcome(HASH, SLOT), 1_080);
        assertEquals(80, handshake.roundTripMillis());
        assertEquals(NEW_TOKEN, handshake.token());
        assertTrue(handshake.isInFirstMatch());
        assertEquals(new Ready(7, 1), handshake.ready(7));
    }

    @Test
    void theWelcomeOfTheNextMatchIsCountedAndSaysNothingOfTheWay() {
        handshake.begin(1_000);
        handshake.accept(welcome(HASH, SLOT), 1_080);
        handshake.accept(welcome(HASH, SLOT), 9_000);
        assertEquals(80, handshake.roundTripMillis());
        assertFalse(handshake.isInFirstMatch());
        assertEquals(new Ready(7, 2), handshake.ready(7));
    }

    @Test
    void theNumberOfAWelcomeIsSentModulo256() {
        for (int i = 0; i < 257; i++) {
            handshake.accept(welcome(HASH, SLOT), 0);
        }
        assertEquals(new Ready(7, 1), handshake.ready(7));
        assertFalse(handshake.isInFirstMatch());
    }

    @Test
    void aServerOfAnotherBehaviourIsRefused() {
        Welcome other = welcome("fedcba9876543210", SLOT);
        assertThrows(MalformedMessageException.class, () -> handshake.accept(other, 0));
        assertNull(handshake.welcome());
    }

    @Test
    void whoWantsToPlayDoesNotWatchAndTheOtherWayRound() {
        Welcome toPlay = welcome(HASH, SLOT);
        Welcome toWatch = welcome(HASH, Welcome.SPECTATOR_SLOT);
        assertThrows(MalformedMessageException.class, () -> handshake.accept(toWatch, 0));
        Handshake watching = new Handshake(hello(null, true, null));
        assertThrows(MalformedMessageException.class, () -> watching.accept(toPlay, 0));
        watching.accept(toWatch, 0);
        assertEquals(toWatch, watching.welcome());
    }

    @Test
    void aTicketThatIsLongerThanAnyIsRefused() {
        Hello hello = hello(null, false, "x".repeat(Hello.TICKET_BYTES_MAX + 1));
        assertThrows(IllegalArgumentException.class, () -> new Handshake(hello));
    }

    private static Hello hello(SessionToken token, boolean spectate, String ticket) {
        return new Hello(Protocol.VERSION, HASH, "Ada", token, spectate, ticket);
    }

    private static Welcome welcome(String hash, int slot) {
        return new Welcome(
                Protocol.VERSION, hash, "arena-1", "fedcba9876543210", 12, NEW_TOKEN, slot, false, 100, 30, 0, null);
    }
}
