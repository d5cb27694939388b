package dev.tickwire.server.hosting;

import dev.tickwire.game.BehaviourHash;
import dev.tickwire.message.Welcome;
import dev.tickwire.server.config.BotSettings;
import dev.tickwire.server.config.GamePreset;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.operations.MatchOrder;
import dev.tickwire.server.operations.RefusedOperationException;
import dev.tickwire.server.operations.RefusedOperationException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Works out what a match is to be: what was asked for, else what its template says, else what the server's settings say of the
 * same game, else what is usual for the game. Thread safe.
 */
final class MatchPlans {
    private final ServerSettings settings;
    private final HostingSettings hosting;
    private final GameRulesType rules;
    private final List<MatchMap> rotation;
    private final SecureRandom random = new SecureRandom();

    /** By game: it takes a while to compute. */
    private final Map<String, String> behaviourHashes = new ConcurrentHashMap<>();

    /**
     * Plans for a server.
     *
     * @param rules    of its own game
     * @param rotation maps of its own matches
     */
    MatchPlans(ServerSettings settings, HostingSettings hosting, GameRulesType rules, List<MatchMap> rotation) {
        this.settings = settings;
        this.hosting = hosting;
        this.rules = rules;
        this.rotation = List.copyOf(rotation);
    }

    /** Of one of the matches that the settings name: each has random numbers of its own, the first those of the seed. */
    MatchPlan ofNumber(int number) {
        return new MatchPlan(
                rules,
                rotation,
                settings.bots(),
                settings.tickRateHz(),
                settings.maxPlayers(),
                settings.maxSpectators(),
                settings.seed() + number - 1,
                settings.replicaCheckTicks(),
                access(false),
                eventLoops(),
                settings.matchLimits());
    }

    /**
     * Of a match that somebody asks for.
     *
     * @throws RefusedOperationException if any of it is wrong
     */
    MatchPlan of(MatchOrder order) {
        Optional<MatchTemplate> template = order.template().map(this::template);
        String game = order.game().or(() -> template.map(MatchTemplate::game)).orElse(settings.game());
        if (template.isPresent() && !template.get().game().equals(game)) {
            throw invalid("game is " + game + "; the template " + template.get().name() + " is of "
                    + template.get().game());
        }
        GamePreset preset = presetOf(game);
        boolean isServersGame = game.equals(settings.game());
        int maxPlayers = firstOf(
                order.maxPlayers(),
                template.map(MatchTemplate::maxPlayers).orElse(OptionalInt.empty()),
                isServersGame ? settings.maxPlayers() : preset.maxPlayers());
        requireRange("maxPlayers", maxPlayers, 1, preset.maxPlayersMost());
        int tickRateHz = firstOf(
                order.tickRateHz(),
                template.map(MatchTemplate::tickRateHz).orElse(OptionalInt.empty()),
                settings.tickRateHz());
        requireRange("tickRateHz", tickRateHz, Welcome.TICK_RATE_HZ_MIN, Welcome.TICK_RATE_HZ_MAX);
        return new MatchPlan(
                rulesFor(game, order, template),
                mapsFor(order, template, preset, isServersGame),
                botsFor(order, template, preset, isServersGame, maxPlayers),
                tickRateHz,
                maxPlayers,
                settings.maxSpectators(),
                order.seed().orElseGet(random::nextInt),
                settings.replicaCheckTicks(),
                access(order.isPrivate()),
                eventLoops(),
                settings.matchLimits());
    }

    /** What clients of a game must hash to. */
    String behaviourHash(GameRulesType of) {
        return behaviourHashes.computeIfAbsent(of.shared().name(), game -> BehaviourHash.of(of.shared()));
    }

    /** Checks that every template can be played. */
    void requirePlayableTemplates() {
        for (MatchTemplate template : hosting.templates()) {
            try {
                of(ofTemplate(template.name()));
            } catch (RefusedOperationException wrong) {
                throw new InvalidSettingException("templates", template.name(), wrong.getMessage());
            }
        }
    }

    /** An order for a match as a template says. */
    static MatchOrder ofTemplate(String name) {
        MatchOrder plain = MatchOrder.DEFAULT;
        return new MatchOrder(
                Optional.of(name),
                plain.game(),
                plain.maps(),
                plain.options(),
                plain.maxPlayers(),
                plain.tickRateHz(),
                plain.fill(),
                plain.seed(),
                plain.isPrivate());
    }

    private MatchTemplate template(String name) {
        return hosting.templates().stream()
                .filter(template -> template.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedOperationException(Reason.UNKNOWN, "there is no template called " + quoted(name)));
    }

    private static GamePreset presetOf(String game) {
        return GamePreset.all().stream()
                .filter(preset -> preset.game().equals(game))
                .findFirst()
                .orElseThrow(() -> invalid("game is " + quoted(game) + "; "
                        + String.join(
                                " and ",
                                GamePreset.all().stream().map(GamePreset::game).toList())
                        + " are possible"));
    }

    private GameRulesType rulesFor(String game, MatchOrder order, Optional<MatchTemplate> template) {
        boolean isServersGame = game.equals(settings.game());
        Map<String, Integer> options = new TreeMap<>(
                template.map(MatchTemplate::options).orElse(GameOptions.NONE).values());
        options.putAll(order.options());
        if (options.isEmpty() && isServersGame) {
            return rules;
        }
        GameRulesType plain = isServersGame ? rules : RulesCatalog.find(game).orElseThrow();
        try {
            return plain.with(new GameOptions(options));
        } catch (IllegalArgumentException wrong) {
            throw invalid("options: " + wrong.getMessage());
        }
    }

    private List<MatchMap> mapsFor(
            MatchOrder order, Optional<MatchTemplate> template, GamePreset preset, boolean isServersGame) {
        List<String> names = order.maps();
        if (names.isEmpty()) {
            names = template.map(MatchTemplate::maps).orElse(List.of());
        }
        if (names.isEmpty() && isServersGame) {
            return rotation;
        }
        for (String name : names) {
            if (!name.matches(ServerSettings.MAP_NAME)) {
                throw invalid("maps: " + quoted(name) + " is no name of a map; foundry is one");
            }
        }
        try {
            return MapShelf.mapsFor(names.isEmpty() ? preset.maps() : names, settings.worldPixels());
        } catch (InvalidSettingException unknown) {
            // The name of the setting, which comes first, is none of the order's.
            String message = unknown.getMessage();
            throw invalid("maps: " + message.substring(message.indexOf(": ") + 2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private BotSettings botsFor(
            MatchOrder order,
            Optional<MatchTemplate> template,
            GamePreset preset,
            boolean isServersGame,
            int maxPlayers) {
        OptionalInt fill = order.fill().isPresent()
                ? order.fill()
                : template.map(MatchTemplate::fill).orElse(OptionalInt.empty());
        if (fill.isPresent()) {
            requireRange("fill", fill.getAsInt(), 0, maxPlayers - 1);
            return new BotSettings(fill.getAsInt(), true, settings.bots().skill());
        }
        BotSettings usual = isServersGame
                ? settings.bots()
                : new BotSettings(preset.bots(), false, settings.bots().skill());
        int most = usual.filling() ? maxPlayers - 1 : maxPlayers;
        return new BotSettings(Math.min(usual.count(), most), usual.filling(), usual.skill());
    }

    private MatchAccess access(boolean isPrivate) {
        if (isPrivate) {
            return MatchAccess.PRIVATE;
        }
        return settings.tickets().required() ? MatchAccess.BY_TICKET : MatchAccess.OPEN;
    }

    /** Those of the sockets, the bots' thread, and the admin port's. */
    private int eventLoops() {
        return settings.gateway().eventLoops().count() + 2;
    }

    private static int firstOf(OptionalInt first, OptionalInt second, int otherwise) {
        return first.isPresent() ? first.getAsInt() : second.orElse(otherwise);
    }

    private static void requireRange(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw invalid(name + " is " + value + "; " + min + " to " + max + " are possible");
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static RefusedOperationException invalid(String message) {
        return new RefusedOperationException(Reason.INVALID, message);
    }
}
