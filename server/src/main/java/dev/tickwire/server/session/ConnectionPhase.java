package dev.tickwire.server.session;

import dev.tickwire.bits.MalformedMessageException;

/**
 * Where a connection is in its life, and so which messages fit: hello, then for each match a welcome, ready, and whatever is said
 * while playing. What the client sent before it could know that another match follows is no mistake, and is to be left out.
 */
final class ConnectionPhase {
    private enum Phase {
        AWAITING_HELLO,
        /** The match was asked to let the client in. */
        JOINING,
        AWAITING_READY,
        PLAYING,
        CLOSED
    }

    private static final long NANOS_PER_MILLI = 1_000_000L;

    private Phase phase = Phase.AWAITING_HELLO;

    /** How often the client was let in: once for each match, since one may follow another. */
    private int welcomes;

    /** When the match was asked to let the client in. */
    private long askedNanos;

    boolean isAwaitingHello() {
        return phase == Phase.AWAITING_HELLO;
    }

    /** Whether the client has been let into the match. */
    boolean isJoined() {
        return phase == Phase.AWAITING_READY || phase == Phase.PLAYING;
    }

    boolean isPlaying() {
        return phase == Phase.PLAYING;
    }

    boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    /** Whether the client said hello and has not become ready for longer than that. */
    boolean isEnteringFor(int millis, long nowNanos) {
        boolean isEntering = phase == Phase.JOINING || phase == Phase.AWAITING_READY;
        return isEntering && nowNanos - askedNanos > millis * NANOS_PER_MILLI;
    }

    /** A match is asked to let the client in. */
    void join(long nowNanos) {
        phase = Phase.JOINING;
        askedNanos = nowNanos;
    }

    /** The match has let the client in, which is told so. */
    void welcome() {
        phase = Phase.AWAITING_READY;
        welcomes++;
    }

    /** The client has become ready. */
    void play() {
        phase = Phase.PLAYING;
    }

    void close() {
        phase = Phase.CLOSED;
    }

    /**
     * The client says hello.
     *
     * @throws MalformedMessageException if it has said so before
     */
    void requireHello() {
        require(Phase.AWAITING_HELLO, "hello");
    }

    /**
     * The client says that it is ready.
     *
     * @param welcomeNumber the low 8 bits of how many welcomes it has had
     * @return false if it is ready for a match that is over
     * @throws MalformedMessageException if there is nothing to be ready for
     */
    boolean takesReady(int welcomeNumber) {
        boolean isOfThisWelcome = phase == Phase.AWAITING_READY && welcomeNumber == (welcomes & 0xff);
        if (!isOfThisWelcome && isOfEarlierMatch()) {
            return false;
        }
        require(Phase.AWAITING_READY, "ready");
        if (!isOfThisWelcome) {
            throw new MalformedMessageException("ready after welcome " + welcomeNumber + " of " + welcomes);
        }
        return true;
    }

    /**
     * The client says something that is said while playing.
     *
     * @return false if it is about a match that is over
     * @throws MalformedMessageException if it does not play
     */
    boolean takesPlay(String message) {
        if (isOfEarlierMatch()) {
            return false;
        }
        require(Phase.PLAYING, message);
        return true;
    }

    private boolean isOfEarlierMatch() {
        return phase == Phase.JOINING ? welcomes > 0 : phase == Phase.AWAITING_READY && welcomes > 1;
    }

    private void require(Phase required, String message) {
        if (phase != required) {
            throw new MalformedMessageException(message + " at the wrong time");
        }
    }
}
