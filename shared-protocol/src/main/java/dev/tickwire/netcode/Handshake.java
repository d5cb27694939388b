package dev.tickwire.netcode;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.bits.Utf8;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Ready;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;

/** Who this client says that it is, and on what terms the server has let it in. Times are milliseconds. */
final class Handshake {
    private final Hello hello;
    private Welcome welcome;
    private int welcomes;
    private double helloMillis;
    private double roundTripMillis;

    /** A handshake that has not begun; throws IllegalArgumentException if the ticket is longer than any. */
    Handshake(Hello hello) {
        if (hello.ticket() != null && Utf8.length(hello.ticket()) > Hello.TICKET_BYTES_MAX) {
            throw new IllegalArgumentException("a ticket has at most " + Hello.TICKET_BYTES_MAX + " bytes");
        }
        this.hello = hello;
    }

    boolean isSpectating() {
        return hello.spectate();
    }

    /** The newest welcome; null before the first. */
    Welcome welcome() {
        return welcome;
    }

    /** The token of the newest welcome, or the one that is shown to the server until then, which may be null. */
    SessionToken token() {
        return welcome == null ? hello.token() : welcome.token();
    }

    /** Whether the match is the first one of the connection, and not one that followed another. */
    boolean isInFirstMatch() {
        return welcomes == 1;
    }

    /** From the hello to the first welcome. */
    double roundTripMillis() {
        return roundTripMillis;
    }

    /** What to say first of all, at once. */
    Hello begin(double nowMillis) {
        helloMillis = nowMillis;
        return hello;
    }

    /**
     * Takes a welcome: the answer to the hello, or the one of a match that follows another.
     *
     * @throws MalformedMessageException if it does not fit to the hello
     */
    void accept(Welcome newWelcome, double nowMillis) {
        if (!newWelcome.behaviourHash().equals(hello.behaviourHash())) {
            throw new MalformedMessageException("the server runs another version of the game");
        }
        if (isSpectating() != (newWelcome.slot() == Welcome.SPECTATOR_SLOT)) {
            throw new MalformedMessageException("a welcome to " + (isSpectating() ? "play" : "watch"));
        }
        if (welcomes == 0) {
            roundTripMillis = nowMillis - helloMillis;
        }
        welcomes++;
        welcome = newWelcome;
    }

    /** What to answer to the newest welcome when frames may come. */
    Ready ready(int tick) {
        return new Ready(tick, welcomes & 0xff);
    }
}
