package dev.tickwire.server.config;

import dev.tickwire.message.Welcome;
import dev.tickwire.server.game.GameOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that a server is started with, checked.
 *
 * @param gateway           of the sockets
 * @param game              which game the match is of
 * @param options           what was chosen about its matches
 * @param maps              names of the maps, played one after the other and then again, or none for an open world
 * @param worldPixels       edge of the open world; of no meaning with a map
 * @param bots              players that the server itself plays
 * @param tickRateHz        ticks in a second
 * @param maxPlayers        slots, bots included
 * @param maxSpectators     who may watch a match at the same time
 * @param seed              of the match's random numbers
 * @param replicaCheckTicks ticks between hashes of what each client should hold, 0 for none
 * @param matches           how many matches are played at the same time
 * @param tickLoops         threads that they are spread over
 * @param tickets           let players into matches that need them
 * @param overload          when there is too much to do
 * @param hosting           how matches are made, kept and ended
 * @param matchLimits       what each match puts up with
 */
public record ServerSettings(
        GatewaySettings gateway,
        String game,
        GameOptions options,
        List<String> maps,
        int worldPixels,
        BotSettings bots,
        int tickRateHz,
        int maxPlayers,
        int maxSpectators,
        int seed,
        int replicaCheckTicks,
        int matches,
        int tickLoops,
        TicketSettings tickets,
        OverloadSettings overload,
        HostingSettings hosting,
        MatchLimits matchLimits) {
    /** What names of maps look like. */
    public static final String MAP_NAME = "[a-z0-9][a-z0-9_-]{0,39}";

    public static final int WORLD_PIXELS_DEFAULT = 8_000;
    public static final int WORLD_PIXELS_MIN = 1_000;
    public static final int WORLD_PIXELS_MAX = 100_000;
    public static final int TICK_RATE_HZ_DEFAULT = 30;
    public static final int MATCHES_MAX = 2_000;
    public static final int SPECTATORS_MAX = 10_000;
    public static final int SPECTATORS_DEFAULT = 32;
    public static final int TICK_LOOPS_MAX = 64;
    public static final int REPLICA_CHECK_TICKS_MAX = 65_535;

    public ServerSettings {
        GamePreset preset = GamePreset.of(game);
        maps = List.copyOf(maps);
        for (String map : maps) {
            if (!map.matches(MAP_NAME)) {
                throw new InvalidSettingException("match.maps", map, "must be the name of a map, such as foundry");
            }
        }
        InvalidSettingException.requireRange("match.world-pixels", worldPixels, WORLD_PIXELS_MIN, WORLD_PIXELS_MAX);
        InvalidSettingException.requireRange(
                "tick.rate-hz", tickRateHz, Welcome.TICK_RATE_HZ_MIN, Welcome.TICK_RATE_HZ_MAX);
        preset.requirePlayers(maxPlayers);
        InvalidSettingException.requireRange("match.max-spectators", maxSpectators, 0, SPECTATORS_MAX);
        bots.requireFitting(maxPlayers);
        InvalidSettingException.requireRange("tick.replica-check-ticks", replicaCheckTicks, 0, REPLICA_CHECK_TICKS_MAX);
        InvalidSettingException.requireRange("match.count", matches, 1, MATCHES_MAX);
        if (matches > hosting.matchesMax()) {
            throw new InvalidSettingException(
                    "match.count", matches, "must be at most hosting.most, which is " + hosting.matchesMax());
        }
        InvalidSettingException.requireRange("tick.loops", tickLoops, 1, TICK_LOOPS_MAX);
    }

    /**
     * Fills in what depends on the game.
     *
     * @param map         the only one, or empty for the game's own
     * @param worldPixels empty for the default
     * @param bots        empty for the game's own
     * @param maxPlayers  empty for the game's own
     * @throws InvalidSettingException if any of it is wrong
     */
    public static ServerSettings forGame(
            GatewaySettings gateway,
            String game,
            Optional<String> map,
            OptionalInt worldPixels,
            OptionalInt bots,
            int tickRateHz,
            OptionalInt maxPlayers,
            int seed,
            int replicaCheckTicks) {
        GamePreset preset = GamePreset.of(game);
        List<String> maps = map.map(List::of).orElse(preset.maps());
        if (!maps.isEmpty() && worldPixels.isPresent()) {
            throw new InvalidSettingException(
                    "match.world-pixels",
                    worldPixels.getAsInt(),
                    "is for open worlds; this match is on the map " + maps.get(0));
        }
        int slots = maxPlayers.orElse(preset.maxPlayers());
        return new ServerSettings(
                gateway,
                game,
                GameOptions.NONE,
                maps,
                worldPixels.orElse(WORLD_PIXELS_DEFAULT),
                BotSettings.fixed(bots.orElse(Math.min(preset.bots(), slots))),
                tickRateHz,
                slots,
                SPECTATORS_DEFAULT,
                seed,
                replicaCheckTicks,
                1,
                1,
                TicketSettings.DEFAULT,
                OverloadSettings.DEFAULT,
                HostingSettings.DEFAULT,
                MatchLimits.DEFAULT);
    }

    /** The same on other maps, played one after the other and then again. */
    public ServerSettings withMaps(List<String> rotation) {
        Draft draft = new Draft(this);
        draft.maps = rotation;
        return draft.settings();
    }

    /** The same with more than one match, and threads to run them. */
    public ServerSettings withMatches(int count, int loops) {
        Draft draft = new Draft(this);
        draft.matches = count;
        draft.tickLoops = loops;
        return draft.settings();
    }

    /** The same with room for another number of spectators in each match. */
    public ServerSettings withMaxSpectators(int most) {
        Draft draft = new Draft(this);
        draft.maxSpectators = most;
        return draft.settings();
    }

    /** The same with other choices about the game's matches. */
    public ServerSettings withOptions(GameOptions chosen) {
        Draft draft = new Draft(this);
        draft.options = chosen;
        return draft.settings();
    }

    /** The same with other bots. */
    public ServerSettings withBots(BotSettings chosen) {
        Draft draft = new Draft(this);
        draft.bots = chosen;
        return draft.settings();
    }

    /** The same with other rules for tickets. */
    public ServerSettings withTickets(TicketSettings chosen) {
        Draft draft = new Draft(this);
        draft.tickets = chosen;
        return draft.settings();
    }

    /** The same with another view of when there is too much to do. */
    public ServerSettings withOverload(OverloadSettings chosen) {
        Draft draft = new Draft(this);
        draft.overload = chosen;
        return draft.settings();
    }

    /** The same with other ways to make, keep and end matches. */
    public ServerSettings withHosting(HostingSettings chosen) {
        Draft draft = new Draft(this);
        draft.hosting = chosen;
        return draft.settings();
    }

    /** The same with other limits of each match. */
    public ServerSettings withMatchLimits(MatchLimits chosen) {
        Draft draft = new Draft(this);
        draft.matchLimits = chosen;
        return draft.settings();
    }

    /** All that can be changed, while it is. */
    private static final class Draft {
        private GatewaySettings gateway;
        private String game;
        private GameOptions options;
        private List<String> maps;
        private int worldPixels;
        private BotSettings bots;
        private int tickRateHz;
        private int maxPlayers;
        private int maxSpectators;
        private int seed;
        private int replicaCheckTicks;
        private int matches;
        private int tickLoops;
        private TicketSettings tickets;
        private OverloadSettings overload;
        private HostingSettings hosting;
        private MatchLimits matchLimits;

        Draft(ServerSettings from) {
            gateway = from.gateway;
            game = from.game;
            options = from.options;
            maps = from.maps;
            worldPixels = from.worldPixels;
            bots = from.bots;
            tickRateHz = from.tickRateHz;
            maxPlayers = from.maxPlayers;
            maxSpectators = from.maxSpectators;
            seed = from.seed;
            replicaCheckTicks = from.replicaCheckTicks;
            matches = from.matches;
            tickLoops = from.tickLoops;
            tickets = from.tickets;
            overload = from.overload;
            hosting = from.hosting;
            matchLimits = from.matchLimits;
        }

        ServerSettings settings() {
            return new ServerSettings(
                    gateway,
                    game,
                    options,
                    maps,
                    worldPixels,
                    bots,
                    tickRateHz,
                    maxPlayers,
                    maxSpectators,
                    seed,
                    replicaCheckTicks,
                    matches,
                    tickLoops,
                    tickets,
                    overload,
                    hosting,
                    matchLimits);
        }
    }
}
