package dev.tickwire.server.operations;

import java.util.OptionalInt;

/**
 * Somebody in a match.
 *
 * @param id            within the match, for as long as this player is in it
 * @param role          what as
 * @param address       where the connection comes from, empty for a bot; not for everybody's eyes
 * @param isConnected   false while the body waits for a broken connection to come back
 * @param roundTripMillis measured lately, if it was
 * @param score         as the match's rules count
 */
public record PlayerReport(
        int id, String name, Role role, String address, boolean isConnected, OptionalInt roundTripMillis, int score) {
    /** What somebody is in a match. */
    public enum Role {
        PLAYER,
        BOT,
        SPECTATOR
    }
}
