package dev.tickwire.server.config.section;

import dev.tickwire.message.Welcome;
import dev.tickwire.server.config.GamePreset;
import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.setting.ChoiceKind;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.ListKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import dev.tickwire.server.game.GameOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What matches can be made from by name. */
final class TemplatesSection {
    private static final String GROUP = "templates";
    private static final String PREFIX = GROUP + ".*.";

    static final Setting<String> GAME = Setting.of(
                    PREFIX + "game",
                    ChoiceKind.of(
                            GamePreset.all().stream().map(GamePreset::game).toList()),
                    "Which game.")
            .fallback(GamePreset.all().get(0).game());

    static final Setting<List<String>> MAPS = Setting.of(
                    PREFIX + "maps",
                    new ListKind<>(TextKind.matching(ServerSettings.MAP_NAME, "the name of a map, such as foundry")),
                    "Its maps, one match after the other and then again.")
            .otherwise("those of the game", List.of("foundry", "gardens"));

    static final Setting<Integer> MODE = Setting.of(
                    PREFIX + "mode", ChoiceKind.of(MatchSection.modes()), "Each against all, or two teams.")
            .otherwise("ffa in Skirmish", MatchSection.FREE_FOR_ALL);

    static final Setting<Duration> ROUND = Setting.of(
                    PREFIX + "round",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofMinutes(30)),
                    "How long a match counts, in whole seconds.")
            .otherwise("5m in Skirmish", Duration.ofMinutes(5));

    static final Setting<Integer> MAX_PLAYERS = Setting.of(
                    PREFIX + "max-players",
                    new WholeKind(1, GamePreset.mostPlayersOfAny()),
                    "Places in a match, bots included.")
            .otherwise("as usual in the game", 16);

    static final Setting<Integer> RATE_HZ = Setting.of(
                    PREFIX + "rate-hz",
                    new WholeKind(Welcome.TICK_RATE_HZ_MIN, Welcome.TICK_RATE_HZ_MAX),
                    "Ticks in a second.")
            .otherwise("tick.rate-hz", ServerSettings.TICK_RATE_HZ_DEFAULT);

    static final Setting<Integer> FILL = Setting.of(
                    PREFIX + "fill",
                    new WholeKind(0, GamePreset.mostPlayersOfAny()),
                    "Players up to whom bots fill a match.")
            .otherwise("as usual in the game", 6);

    static final Setting<Integer> READY = Setting.of(
                    PREFIX + "ready",
                    new WholeKind(0, ServerSettings.MATCHES_MAX),
                    "Matches with room that are kept ready.")
            .fallback(0);

    static final Setting<Integer> MOST = Setting.of(
                    PREFIX + "most",
                    new WholeKind(1, ServerSettings.MATCHES_MAX),
                    "Matches of this template that are made by themselves at most.")
            .fallback(MatchTemplate.MOST_DEFAULT);

    static final Section SECTION = new Section(
            GROUP + ".*",
            "What matches can be made from by name. Each has a section of its own, such as templates.duel.",
            List.of(GAME, MAPS, MODE, ROUND, MAX_PLAYERS, RATE_HZ, FILL, READY, MOST));

    private TemplatesSection() {}

    static List<MatchTemplate> read(Lookup lookup) {
        return lookup.namesIn(GROUP).stream().map(name -> read(name, lookup)).toList();
    }

    private static MatchTemplate read(String name, Lookup lookup) {
        GameOptions options = GameOptions.NONE;
        Optional<Integer> mode = lookup.find(MODE.named(name));
        if (mode.isPresent()) {
            options = options.with("mode", mode.get());
        }
        Optional<Duration> round = lookup.find(ROUND.named(name));
        if (round.isPresent()) {
            options = options.with("roundSeconds", (int) round.get().toSeconds());
        }
        return new MatchTemplate(
                name,
                lookup.get(GAME.named(name)),
                lookup.find(MAPS.named(name)).orElse(List.of()),
                options,
                whole(lookup, MAX_PLAYERS.named(name)),
                whole(lookup, RATE_HZ.named(name)),
                whole(lookup, FILL.named(name)),
                lookup.get(READY.named(name)),
                lookup.get(MOST.named(name)));
    }

    private static OptionalInt whole(Lookup lookup, Setting<Integer> setting) {
        Optional<Integer> value = lookup.find(setting);
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }
}
