package dev.tickwire.server.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * How a match stands.
 *
 * @param id         how the list of matches and the address of its socket call it
 * @param template   it was made from, or empty
 * @param mode       of the game, in a word; empty if there is but one
 * @param phase      how far it is, in a word; empty if the game has no phases
 * @param tick       its newest
 * @param seed       of its random numbers
 * @param isPrivate  not listed, and joined by a ticket only
 * @param isLocked   nobody new gets in
 * @param state      whether it runs
 * @param createdAt  when it was made
 * @param failure    what the newest fault said, when and with which seed, of one that failed or was played anew for it
 */
public record MatchReport(
        String id,
        Optional<String> template,
        String game,
        String map,
        String mode,
        String phase,
        int tickRateHz,
        int tick,
        int seed,
        int players,
        int bots,
        int spectators,
        int maxPlayers,
        boolean isPrivate,
        boolean isLocked,
        State state,
        Instant createdAt,
        Optional<String> failure) {
    /** Whether a match runs. */
    public enum State {
        /** It ticks. */
        RUNNING,
        /** Nobody is in it, so its time stands still. */
        IDLE,
        /** It was ended, by its rules without a next one or by an operator. */
        ENDED,
        /** It threw and was ended for it. */
        FAILED
    }
}
