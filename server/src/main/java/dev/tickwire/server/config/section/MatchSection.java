package dev.tickwire.server.config.section;

import dev.tickwire.server.config.GamePreset;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.setting.ChoiceKind;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Flag;
import dev.tickwire.server.config.setting.ListKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import dev.tickwire.server.game.GameOptions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is played. */
public final class MatchSection {
    static final int FREE_FOR_ALL = 0;
    private static final int TEAMS = 1;

    public static final Setting<String> GAME = Setting.of(
                    "match.game",
                    ChoiceKind.of(
                            GamePreset.all().stream().map(GamePreset::game).toList()),
                    "Which game.")
            .fallback(GamePreset.all().get(0).game())
            .flag("--game", "GAME");

    public static final Setting<List<String>> MAPS = Setting.of(
                    "match.maps",
                    new ListKind<>(TextKind.matching(ServerSettings.MAP_NAME, "the name of a map, such as foundry")),
                    "Its maps, one match after the other and then again.")
            .fallback(
                    "foundry and gardens in Skirmish",
                    List.of("foundry", "gardens"),
                    lookup -> GamePreset.of(lookup.get(GAME)).maps())
            .flag(new Flag(List.of("--maps", "--map"), "NAME", ""));

    public static final Setting<Integer> WORLD_PIXELS = Setting.of(
                    "match.world-pixels",
                    new WholeKind(ServerSettings.WORLD_PIXELS_MIN, ServerSettings.WORLD_PIXELS_MAX),
                    "Edge of an open world, for games without maps.")
            .otherwise(ServerSettings.WORLD_PIXELS_DEFAULT + " in Proving Ground", ServerSettings.WORLD_PIXELS_DEFAULT)
            .flag("--world", "PIXELS");

    public static final Setting<Integer> MODE = Setting.of(
                    "match.mode", ChoiceKind.of(modes()), "Each against all, or two teams.")
            .otherwise("ffa in Skirmish", FREE_FOR_ALL)
            .flag("--mode", "MODE");

    public static final Setting<Duration> ROUND = Setting.of(
                    "match.round",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofMinutes(30)),
                    "How long a match counts, in whole seconds.")
            .otherwise("5m in Skirmish", Duration.ofMinutes(5))
            .flag(new Flag(List.of("--round-seconds"), "N", "s"));

    public static final Setting<Integer> MAX_PLAYERS = Setting.of(
                    "match.max-players",
                    new WholeKind(1, GamePreset.mostPlayersOfAny()),
                    "Places in a match, bots included.")
            .fallback(
                    "64 in Skirmish, 4096 in Proving Ground",
                    64,
                    lookup -> GamePreset.of(lookup.get(GAME)).maxPlayers())
            .flag("--max-players", "N");

    public static final Setting<Integer> MAX_SPECTATORS = Setting.of(
                    "match.max-spectators",
                    new WholeKind(0, ServerSettings.SPECTATORS_MAX),
                    "Who may watch a match at the same time.")
            .fallback(ServerSettings.SPECTATORS_DEFAULT)
            .flag("--max-spectators", "N");

    public static final Setting<Integer> SEED = Setting.of(
                    "match.seed",
                    new WholeKind(Integer.MIN_VALUE, Integer.MAX_VALUE),
                    "Seed of all that is random in the matches.")
            .otherwise("another each time", 42)
            .flag("--seed", "N");

    static final Setting<Integer> COUNT = Setting.of(
                    "match.count",
                    new WholeKind(1, ServerSettings.MATCHES_MAX),
                    "Matches to play at the same time, m1 to mN.")
            .fallback(1)
            .flag("--matches", "N");

    static final Section SECTION = new Section(
            "match",
            "What is played.",
            List.of(GAME, MAPS, WORLD_PIXELS, MODE, ROUND, MAX_PLAYERS, MAX_SPECTATORS, SEED, COUNT));

    private MatchSection() {}

    static Map<String, Integer> modes() {
        Map<String, Integer> modes = new LinkedHashMap<>();
        modes.put("ffa", FREE_FOR_ALL);
        modes.put("tdm", TEAMS);
        return modes;
    }

    /** What was chosen about the game, for the game to check. */
    static GameOptions options(Lookup lookup) {
        GameOptions options = GameOptions.NONE;
        if (lookup.find(MODE).isPresent()) {
            options = options.with("mode", lookup.get(MODE));
        }
        return lookup.find(ROUND).isEmpty()
                ? options
                : options.with("roundSeconds", (int) lookup.get(ROUND).toSeconds());
    }

    /** Only open worlds have an edge that can be chosen. */
    static void checkWorld(Lookup lookup) {
        List<String> maps = lookup.get(MAPS);
        if (!maps.isEmpty() && lookup.find(WORLD_PIXELS).isPresent()) {
            throw new InvalidSettingException(
                    WORLD_PIXELS.name(),
                    lookup.get(WORLD_PIXELS),
                    "is for open worlds; this match is on the map " + maps.get(0));
        }
    }

    /** Each game has room for so many only. */
    static void checkPlayers(Lookup lookup) {
        GamePreset.of(lookup.get(GAME)).requirePlayers(lookup.get(MAX_PLAYERS));
    }
}
