package dev.tickwire.server.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A match that somebody wants made. What is left out is as the template says, or else as the server's settings say.
 *
 * @param template   the name of one, or empty for the server's settings
 * @param game       which game
 * @param maps       names, played one after the other; empty for the game's own
 * @param options    of the game's matches, by name, such as the mode and how long it lasts
 * @param maxPlayers slots, bots included
 * @param tickRateHz ticks in a second
 * @param fill       players up to whom bots fill it
 * @param seed       of the match's random numbers
 * @param isPrivate  whether it is not listed and is joined by a ticket only
 */
public record MatchOrder(
        Optional<String> template,
        Optional<String> game,
        List<String> maps,
        Map<String, Integer> options,
        OptionalInt maxPlayers,
        OptionalInt tickRateHz,
        OptionalInt fill,
        OptionalInt seed,
        boolean isPrivate) {
    /** As the server's settings say. */
    public static final MatchOrder DEFAULT = new MatchOrder(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            false);

    public MatchOrder {
        maps = List.copyOf(maps);
        options = Map.copyOf(options);
    }
}
