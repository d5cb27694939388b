package dev.tickwire.server.config;

import dev.tickwire.server.game.GameOptions;
import java.util.List;
import java.util.OptionalInt;

/**
 * What matches can be made from by name, some of them before anybody asks.
 *
 * @param name       lower-case letters, digits and dashes
 * @param game       which game
 * @param maps       played one after the other; none for the game's own
 * @param options    of the game's matches
 * @param maxPlayers slots, bots included; empty for the game's own
 * @param tickRateHz empty for the server's
 * @param fill       players up to whom bots fill a match; empty for the game's own
 * @param ready      matches with room for one more that are kept ready
 * @param most       matches that there may be of it
 */
public record MatchTemplate(
        String name,
        String game,
        List<String> maps,
        GameOptions options,
        OptionalInt maxPlayers,
        OptionalInt tickRateHz,
        OptionalInt fill,
        int ready,
        int most) {
    public static final String NAME = "[a-z0-9][a-z0-9-]{0,31}";
    public static final int MOST_DEFAULT = 100;

    public MatchTemplate {
        maps = List.copyOf(maps);
        if (!name.matches(NAME)) {
            throw new InvalidSettingException(
                    "templates", name, "must be named by up to 32 lower-case letters, digits and dashes");
        }
        GamePreset.of(game);
        InvalidSettingException.requireRange("templates." + name + ".most", most, 1, ServerSettings.MATCHES_MAX);
        InvalidSettingException.requireRange("templates." + name + ".ready", ready, 0, most);
    }

    /** A template of a game as it usually is. */
    public static MatchTemplate of(String name, String game, int ready) {
        return new MatchTemplate(
                name,
                game,
                List.of(),
                GameOptions.NONE,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                ready,
                MOST_DEFAULT);
    }
}
