package dev.tickwire.server.simulation;

import dev.tickwire.game.GameType;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import java.util.ArrayList;
import java.util.List;

/** One server, some clients and what befalls them, all from one seed. */
final class Simulation {
    static final int TICK_RATE_HZ = 30;

    /** Short, so that a run sees bodies expire. */
    static final int BODY_HOLD_TICKS = 3 * TICK_RATE_HZ;

    private static final int MAX_PLAYERS = 32;
    private static final int CHECK_INTERVAL_TICKS = 16;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final SimulatedTime time = new SimulatedTime();
    private final SimulatedServer server;
    private final SimulatedGame game;
    private final List<SimulatedClient> clients = new ArrayList<>();
    private final List<SimulatedDrone> drones = new ArrayList<>();
    private final SeededRandom random;

    Simulation(String gameName, int seed) {
        random = new SeededRandom(seed);
        game = SimulatedGame.of(gameName, random);
        server = new SimulatedServer(time, settings(game, seed), fork());
    }

    Simulation(SimulatedGame game, int seed) {
        this.game = game;
        random = new SeededRandom(seed);
        server = new SimulatedServer(time, settings(game, seed), fork());
    }

    private static MatchSettings settings(SimulatedGame game, int seed) {
        MatchMap map = new MatchMap("simulated", TileMapCodec.encode(game.map()));
        MatchSettings usual =
                MatchSettings.of("sim", game.rules(), map, TICK_RATE_HZ, MAX_PLAYERS, seed, CHECK_INTERVAL_TICKS);
        return new MatchSettings(
                usual.id(),
                usual.game(),
                usual.map(),
                usual.tickRateHz(),
                usual.maxPlayers(),
                usual.maxSpectators(),
                usual.fill(),
                usual.seed(),
                usual.checkIntervalTicks(),
                BODY_HOLD_TICKS,
                usual.neutralAfterTicks(),
                usual.quarantineTicks(),
                usual.inboxCapacity(),
                usual.pooledFrames());
    }

    SimulatedServer server() {
        return server;
    }

    SimulatedTime time() {
        return time;
    }

    SimulatedGame game() {
        return game;
    }

    SeededRandom random() {
        return random;
    }

    List<SimulatedClient> clients() {
        return clients;
    }

    SimulatedClient addClient(LinkConditions conditions) {
        return addClient(conditions, game.rules().shared());
    }

    /** Adds a client that runs another shared half than the server. */
    SimulatedClient addClient(LinkConditions conditions, GameType clientGame) {
        return add(clientGame, false, conditions);
    }

    SimulatedClient addSpectator(LinkConditions conditions) {
        return add(game.rules().shared(), true, conditions);
    }

    private SimulatedClient add(GameType clientGame, boolean spectating, LinkConditions conditions) {
        String name = (spectating ? "spectator " : "player ") + clients.size();
        SimulatedClient client = new SimulatedClient(server, clientGame, name, spectating, conditions, fork());
        clients.add(client);
        return client;
    }

    void addDrones(int count) {
        for (int i = 0; i < count; i++) {
            drones.add(new SimulatedDrone(server, fork()));
        }
    }

    void stopDrones() {
        drones.forEach(SimulatedDrone::stop);
    }

    /** Schedules so many mishaps at random moments of the next seconds. */
    void scheduleMishaps(int count, int seconds) {
        for (int i = 0; i < count; i++) {
            time.after(random.nextInt(seconds * 1000) * NANOS_PER_MILLI, this::befall);
        }
    }

    void runSeconds(int seconds) {
        time.runUntil(time.nanoTime() + seconds * NANOS_PER_SECOND);
    }

    private void befall() {
        SimulatedClient client = clients.get(random.nextInt(clients.size()));
        switch (random.nextInt(9)) {
            case 0, 1 -> client.loseConnection(random.nextInt(6000));
            case 2 -> client.takeOver();
            case 3 -> client.leaveAndReturn(random.nextInt(4000));
            case 4 -> client.connection().stallToServer(random.nextInt(5000));
            case 5 -> client.connection().stallToClient(random.nextInt(5000));
            case 6 -> client.freeze(random.nextInt(9000));
            case 7 -> followMatch();
            default -> server.loop(random.nextInt(SimulatedServer.LOOPS)).stall(random.nextInt(1500));
        }
    }

    /** The match is over, and another one follows on another map, if the game has one. */
    void followMatch() {
        server.follow(new MatchMap("next", TileMapCodec.encode(game.nextMap(random))));
    }

    private SeededRandom fork() {
        return new SeededRandom(random.nextInt());
    }
}
