package dev.tickwire.server.browser;

import dev.tickwire.bot.brain.Skill;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.Server;
import dev.tickwire.server.config.BotSettings;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.match.MatchMap;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Starts whole servers for tests, on free ports of this machine. */
final class LocalServer {
    private static final int SEED = 7;
    private static final int REPLICA_CHECK_TICKS = 15;

    private LocalServer() {}

    static Server start(String game, int bots) throws IOException {
        return Server.start(settings(game, bots, OptionalInt.empty()));
    }

    /** A server of some matches of Skirmish without bots, each for so many players. */
    static Server start(int matches, int maxPlayers) throws IOException {
        return Server.start(settings("skirmish", 0, OptionalInt.of(maxPlayers)).withMatches(matches, 1));
    }

    /** The same, with tickets as chosen. */
    static Server start(int matches, int maxPlayers, TicketSettings tickets) throws IOException {
        return Server.start(settings("skirmish", 0, OptionalInt.of(maxPlayers))
                .withMatches(matches, 1)
                .withTickets(tickets));
    }

    /** A server of one match of Skirmish as chosen, on the maps that come with it. */
    static Server start(GameOptions options, int bots) throws IOException {
        return Server.start(settings("skirmish", bots, OptionalInt.empty()).withOptions(options));
    }

    /** A server of one match of Skirmish as chosen, with bots of a skill, on maps that follow one another or on its own. */
    static Server start(GameOptions options, int bots, Skill skill, TileMap... maps) throws IOException {
        ServerSettings settings = settings("skirmish", bots, OptionalInt.empty())
                .withOptions(options)
                .withBots(new BotSettings(bots, false, Optional.of(skill)));
        if (maps.length == 0) {
            return Server.start(settings);
        }
        return Server.start(
                settings,
                Stream.of(maps)
                        .map(map -> new MatchMap(map.name(), TileMapCodec.encode(map)))
                        .toList());
    }

    private static ServerSettings settings(String game, int bots, OptionalInt maxPlayers) {
        return ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1),
                game,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(bots),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                maxPlayers,
                SEED,
                REPLICA_CHECK_TICKS);
    }
}
