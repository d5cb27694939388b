package dev.tickwire.netcode;

import dev.tickwire.message.Notice;
import dev.tickwire.message.Welcome;

/** What a session tells its host. Called from within the session's own methods, on the caller's thread. */
public interface SessionListener {
    /** A match's map is needed; the host answers with {@link ClientSession#mapArrived}, now or later. */
    void mapNeeded(String mapHash);

    /**
     * The server has let the player in. Called again when a match is over and the connection goes on in the next one: nothing
     * of the old one is of any meaning then, and the new one's map is asked for.
     */
    default void joined(Welcome welcome) {}

    /** A frame has been applied to the replica. */
    default void frameApplied(int tick) {}

    /**
     * A frame has confirmed that an input which changed something was consumed.
     *
     * @param latencyMillis from sending the input to receiving the frame
     */
    default void inputConsumed(double latencyMillis) {}

    /** A ping has come back, so many milliseconds after it was sent. */
    default void roundTripMeasured(double millis) {}

    /** The server has something to say to the player. */
    default void notice(Notice notice) {}

    /**
     * Somebody has said something.
     *
     * @param slot   of the player who did
     * @param toTeam whether only the own team was told
     * @param text   from another player, so to be shown as text and never as markup
     */
    default void chatLine(int slot, boolean toTeam, String text) {}

    /** The server sent something impossible; the session has closed itself. */
    default void failed(String reason) {}
}
