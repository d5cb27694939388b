package dev.tickwire.server.config;

import java.util.List;

/**
 * What a game is started with unless somebody says otherwise. Adding a game is adding a line.
 *
 * @param game           its name
 * @param maps           its maps, one match after the other, or none if it is played in an open world
 * @param bots           bots that fill a match
 * @param maxPlayers     slots of a match
 * @param maxPlayersMost the most slots that a match can have
 */
public record GamePreset(String game, List<String> maps, int bots, int maxPlayers, int maxPlayersMost) {
    private static final List<GamePreset> PRESETS = List.of(
            new GamePreset("skirmish", List.of("foundry", "gardens"), 8, 64, 64),
            new GamePreset("provingground", List.of(), 0, 4_096, 4_096));

    /** The presets of all games, the flagship first. */
    public static List<GamePreset> all() {
        return PRESETS;
    }

    /** The most slots that a match of any game can have. */
    public static int mostPlayersOfAny() {
        return PRESETS.stream().mapToInt(GamePreset::maxPlayersMost).max().orElseThrow();
    }

    /**
     * Checks how many are to play.
     *
     * @throws InvalidSettingException if a match has no room for so many
     */
    public void requirePlayers(int players) {
        if (players < 1 || players > maxPlayersMost) {
            throw new InvalidSettingException(
                    "match.max-players", players, "must be 1 to " + maxPlayersMost + " in " + game);
        }
    }

    /**
     * The preset of a game.
     *
     * @throws InvalidSettingException if there is no such game
     */
    public static GamePreset of(String game) {
        return PRESETS.stream()
                .filter(preset -> preset.game.equals(game))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(
                        "match.game",
                        game,
                        "must be "
                                + String.join(
                                        " or ",
                                        PRESETS.stream().map(GamePreset::game).toList())));
    }
}
