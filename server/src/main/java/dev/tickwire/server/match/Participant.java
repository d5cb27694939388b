package dev.tickwire.server.match;

/**
 * Somebody in a match, as operators see them.
 *
 * @param id          the slot of who plays, a number from {@link #SPECTATOR_ID_FIRST} on of who watches
 * @param address     as the connection gave it, empty for a bot
 * @param isConnected false while the body waits for a broken connection to come back
 * @param behindTicks how many ticks the client was behind when it was last heard; less than 0 if that is not known
 * @param score       as the rules count; 0 for a spectator
 */
public record Participant(
        int id, String name, JoinRequest.Role role, String address, boolean isConnected, int behindTicks, int score) {
    /** Above any slot. */
    public static final int SPECTATOR_ID_FIRST = 1_000_000;
}
