package dev.tickwire.server.match;

import dev.tickwire.message.Notice;

/** Learns what became of a request to join. Called on the requester's event loop. */
public interface JoinReply {
    /**
     * The player is in.
     *
     * @param port    how to act in the match
     * @param tick    the tick in which it happened
     * @param resumed whether an earlier body was taken back
     */
    void accepted(PlayerPort port, int tick, boolean resumed);

    /** There is no free slot. */
    void matchFull();

    /** There was no body to take back, and somebody new is not let in. */
    default void refused(JoinRefusal refusal) {}

    /** This connection had the body until now and has lost it to a newer one. */
    void replaced();

    /** Somebody in the match has said something. */
    default void chatLine(int slot, boolean toTeam, String text) {}

    /** Something that the player should read. */
    default void notice(Notice notice) {}

    /** An operator has put this player out; the body is gone. */
    default void putOut(String why) {}

    /** This bot has lost its place, because people need it or nobody needs bots. */
    default void dismissed() {}

    /** The match is over, by its own fault or because the server stops. */
    void matchEnded(String why);

    /** The match is over because the server stops; it will be back. */
    default void serverStops(String why) {
        matchEnded(why);
    }

    /** The match is over and this one has taken its place; whoever wants to go on playing asks it to join. */
    void movedTo(Match successor);
}
