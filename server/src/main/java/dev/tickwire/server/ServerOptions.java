package dev.tickwire.server;

import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.config.EventLoopSettings;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.TimeLimits;
import dev.tickwire.server.config.TrafficLimits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the command line, as they were typed. */
final class ServerOptions {
    private static final int LOG_TOTALS_SECONDS_MAX = 3_600;

    private static final List<String> LOG_LEVELS = List.of("error", "warn", "info", "debug", "trace");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 lets others on the network join. Default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--game",
            paramLabel = "GAME",
            defaultValue = "skirmish",
            description = "skirmish or provingground. Default: ${DEFAULT-VALUE}.")
    private String game;

    @Option(
            names = "--map",
            paramLabel = "NAME",
            description = "Map of the match. Default in Skirmish: foundry and gardens, in turn.")
    private String map;

    @Option(
            names = "--maps",
            paramLabel = "NAME",
            split = ",",
            description = "Maps of the match, one after the other, instead of --map: foundry,gardens.")
    private List<String> maps = new ArrayList<>();

    @Option(
            names = "--world",
            paramLabel = "UNITS",
            description = "Edge of an open world in pixels. Default in Proving Ground: "
                    + ServerSettings.WORLD_PIXELS_DEFAULT + ".")
    private Integer worldPixels;

    @Mixin
    private BotOptions bots = new BotOptions();

    @Mixin
    private ModeOptions mode = new ModeOptions();

    @Option(
            names = "--tick-rate",
            paramLabel = "HZ",
            defaultValue = "" + ServerSettings.TICK_RATE_HZ_DEFAULT,
            description = "Ticks in a second, 10 to 120. Default: ${DEFAULT-VALUE}.")
    private int tickRateHz;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all that is random in the match. Default: another each time.")
    private Integer seed;

    @Option(
            names = "--max-players",
            paramLabel = "N",
            description = "Places in the match, bots included. Default: 64 in Skirmish, 4096 in Proving Ground.")
    private Integer maxPlayers;

    @Option(
            names = "--max-spectators",
            paramLabel = "N",
            defaultValue = "" + ServerSettings.SPECTATORS_DEFAULT,
            description = "Who may watch a match at the same time. Default: ${DEFAULT-VALUE}.")
    private int maxSpectators;

    @Option(
            names = "--replica-check",
            paramLabel = "TICKS",
            defaultValue = "0",
            description = "Sends a hash of what each client should hold every so many ticks; 0 for never. "
                    + "Default: ${DEFAULT-VALUE}.")
    private int replicaCheckTicks;

    @Option(
            names = "--matches",
            paramLabel = "N",
            defaultValue = "1",
            description = "Matches to play at the same time, m1 to mN. Default: ${DEFAULT-VALUE}.")
    private int matches;

    @Option(
            names = "--tick-loops",
            paramLabel = "N",
            description = "Threads that run matches. Default: one less than the machine has cores, at least one.")
    private Integer tickLoops;

    @Option(
            names = "--event-loops",
            paramLabel = "N",
            description = "Threads that serve sockets. Default: one less than the machine has cores, at least one.")
    private Integer eventLoops;

    @Option(
            names = "--poll-pause",
            paramLabel = "MICROS",
            defaultValue = "" + EventLoopSettings.POLL_PAUSE_MICROS_DEFAULT,
            description = "Least time between two looks of a thread at what its sockets have brought, 0 to 10000: "
                    + "inputs that come together cost one look, and wait at most so long. Default: ${DEFAULT-VALUE}.")
    private int pollPauseMicros;

    @Option(
            names = "--allow-origin",
            paramLabel = "ORIGIN",
            description = "Lets pages from elsewhere, such as https://example.org, open game sockets here; repeatable. "
                    + "Default: none.")
    private Set<String> allowedOrigins = new LinkedHashSet<>();

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Connections that may be open at once. Default: ${DEFAULT-VALUE}.")
    private int maxConnections;

    @Option(
            names = "--max-connections-per-address",
            paramLabel = "N",
            defaultValue = "64",
            description = "Connections that one address may have open; this machine is exempt. "
                    + "Default: ${DEFAULT-VALUE}.")
    private int maxConnectionsPerAddress;

    @Option(names = "--limit-loopback", description = "Holds this machine, too, to the limit per address.")
    private boolean limitLoopback;

    @Option(
            names = "--plain-writes",
            description =
                    "Sends frames by Vert.x' own way, which costs more; for comparison, or if the faster one fails.")
    private boolean plainWrites;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "error, warn, info, debug or trace. Default: ${DEFAULT-VALUE}.")
    private String logLevel;

    @Option(
            names = "--log-totals",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Logs what was sent and refused so far every so many seconds, up to 3600; 0 only at the end. "
                    + "Default: ${DEFAULT-VALUE}.")
    private int logTotalsSeconds;

    /**
     * How often the totals are logged; 0 for only at the end.
     *
     * @throws InvalidSettingException if it is out of range
     */
    int logTotalsSeconds() {
        InvalidSettingException.requireRange("--log-totals", logTotalsSeconds, 0, LOG_TOTALS_SECONDS_MAX);
        return logTotalsSeconds;
    }

    /**
     * How much is logged.
     *
     * @throws InvalidSettingException if there is no such level
     */
    String logLevel() {
        if (!LOG_LEVELS.contains(logLevel)) {
            throw new InvalidSettingException(
                    "--log-level", logLevel, "must be one of " + String.join(", ", LOG_LEVELS));
        }
        return logLevel;
    }

    /**
     * Checks the options and fills in what was left out.
     *
     * @throws InvalidSettingException if one is wrong
     */
    ServerSettings toSettings() {
        GatewaySettings gateway = new GatewaySettings(
                host,
                port,
                new EventLoopSettings(eventLoops == null ? defaultLoops() : eventLoops, pollPauseMicros, !plainWrites),
                allowedOrigins,
                new ConnectionLimits(maxConnections, maxConnectionsPerAddress, limitLoopback),
                TimeLimits.DEFAULT,
                TrafficLimits.DEFAULT);
        if (map != null && !maps.isEmpty()) {
            throw new InvalidSettingException("--maps", String.join(",", maps), "cannot be used together with --map");
        }
        ServerSettings settings = ServerSettings.forGame(
                        gateway,
                        game,
                        maps.isEmpty() ? Optional.ofNullable(map) : Optional.of(maps.get(0)),
                        optional(worldPixels),
                        bots.count(),
                        tickRateHz,
                        optional(maxPlayers),
                        seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed,
                        replicaCheckTicks)
                .withMaxSpectators(maxSpectators)
                .withMatches(matches, tickLoops == null ? defaultLoops() : tickLoops);
        settings = settings.withBots(bots.toSettings(settings.bots().count())).withOptions(mode.toOptions());
        return maps.isEmpty() ? settings : settings.withMaps(maps);
    }

    private static int defaultLoops() {
        int cores = Runtime.getRuntime().availableProcessors();
        return Math.max(1, Math.min(cores - 1, EventLoopSettings.COUNT_MAX));
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
