package dev.tickwire.server.browser;

import dev.tickwire.server.Server;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

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
