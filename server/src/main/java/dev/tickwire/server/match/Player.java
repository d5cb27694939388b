package dev.tickwire.server.match;

import dev.tickwire.message.SessionToken;

/** One slot of a match and whoever has it. Tick thread only. */
final class Player {
    /** What a slot is doing. */
    enum State {
        FREE,
        /** Somebody plays. */
        CONNECTED,
        /** The connection broke; the body waits for its player. */
        HELD,
        /** The player is gone, but something that was fired may still fly under the slot's ids. */
        QUARANTINED
    }

    final int slot;
    final InputQueue inputs = new InputQueue();
    State state = State.FREE;
    boolean bot;
    String name;

    /** Where the player's connection comes from; empty for a bot. */
    String address = "";

    SessionToken token;

    /** What the connection showed to get this body; null if it showed nothing. */
    SessionToken shownToken;

    /** Tells the inputs of a connection from those of the one before it. */
    int epoch;

    /** The way back to the player's connection; null while there is none. */
    PlayerPort port;

    /** In which tick HELD or QUARANTINED ends. */
    int stateEndsTick;

    int lastInputTick;

    Player(int slot) {
        this.slot = slot;
    }

    boolean isPlaying() {
        return state == State.CONNECTED || state == State.HELD;
    }
}
