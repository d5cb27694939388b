package dev.tickwire.server.simulation;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import java.util.ArrayList;
import java.util.List;

/** A whole run: one server, some clients, a script of mishaps, all from one seed. */
final class Simulation {
    private static final int TICK_RATE_HZ = 30;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    final SimulatedTime time = new SimulatedTime();
    final SimulatedServer server;
    final List<SimulatedClient> clients = new ArrayList<>();
    private final SeededRandom random;

    Simulation(GameRulesType game, TileMap map, int maxPlayers, int seed) {
        random = new SeededRandom(seed);
        MatchMap matchMap = new MatchMap("simulated", TileMapCodec.encode(map));
        server = new SimulatedServer(
                time, MatchSettings.of("sim", game, matchMap, TICK_RATE_HZ, maxPlayers, seed, 16), fork());
        this.game = game;
    }

    private final GameRulesType game;

    SimulatedClient addClient(LinkConditions conditions) {
        SimulatedClient client =
                new SimulatedClient(time, server, game.shared(), "player " + clients.size(), conditions, fork());
        clients.add(client);
        return client;
    }

    /** Loses connections at random. */
    void scheduleMishaps(int count, int seconds) {
        for (int i = 0; i < count; i++) {
            SimulatedClient client = clients.get(random.nextInt(clients.size()));
            int pauseMillis = random.nextInt(3000);
            time.after(random.nextInt(seconds * 1000) * 1_000_000L, () -> client.loseConnection(pauseMillis));
        }
    }

    void runSeconds(int seconds) {
        time.runUntil(time.nanoTime() + seconds * NANOS_PER_SECOND);
    }

    SeededRandom random() {
        return random;
    }

    private SeededRandom fork() {
        return new SeededRandom(random.nextInt());
    }
}
