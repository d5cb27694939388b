package dev.tickwire.server.simulation;

import dev.tickwire.game.SharedGame;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.netcode.SessionStatistics;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.match.Match;

/**
 * One seed from beginning to end: clients on bad links with mishaps, then calm, in which everything must settle, then an
 * empty match, in which nothing may be left. Replicas are checked all the time.
 */
final class SeededRun {
    private static final int WILD_SECONDS = 12;
    private static final int CALM_SECONDS = 10;

    /** Ends with all bodies expired and all slots out of quarantine. */
    private static final int EMPTY_SECONDS = 9;

    private static final double SLACK_MILLIS_MAX = 200;

    private final Simulation simulation;
    private final SimulatedServer server;

    SeededRun(String game, int seed) {
        simulation = new Simulation(game, seed);
        server = simulation.server();
    }

    /**
     * Runs a seed of a game and returns what went wrong, or null if nothing did. Takes and gives only what every class
     * loader has in common.
     */
    static String faultOf(String game, int seed) {
        try {
            new SeededRun(game, seed).run();
            return null;
        } catch (SimulationFault fault) {
            return fault.getMessage();
        } catch (RuntimeException | AssertionError fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            return fault + (trace.length == 0 ? "" : " at " + trace[0]);
        }
    }

    /** Runs it; throws whatever goes wrong. */
    void run() {
        int clients = 2 + simulation.random().nextInt(5);
        for (int i = 0; i < clients; i++) {
            SimulatedClient client = simulation.addClient(LinkConditions.random(simulation.random()));
            if (simulation.random().nextInt(5) == 0) {
                // The welcome comes late, so that the client's clock starts far off.
                client.connection().stallToClient(simulation.random().nextInt(3000));
            }
        }
        for (int i = simulation.random().nextInt(3); i > 0; i--) {
            simulation.addSpectator(LinkConditions.random(simulation.random()));
        }
        simulation.addDrones(simulation.random().nextInt(simulation.game().dronesMax() + 1));
        simulation.scheduleMishaps(simulation.random().nextInt(10), WILD_SECONDS);
        simulation.runSeconds(WILD_SECONDS);
        simulation.clients().forEach(SimulatedClient::calm);
        simulation.clients().forEach(SimulatedClient::letGo);
        simulation.runSeconds(CALM_SECONDS);
        simulation.clients().forEach(this::checkSettled);
        empty();
        simulation.runSeconds(EMPTY_SECONDS);
        checkEmpty();
    }

    private void checkSettled(SimulatedClient client) {
        ClientSession session = client.session();
        require(session.state() == ClientSession.State.PLAYING, "state is " + session.state(), client);
        require(client.framesChecked() > 0, "no frame was checked", client);
        if (client.isSpectating()) {
            return;
        }
        int roundTripTicks = 2 * client.conditions().latencyMillis() * Simulation.TICK_RATE_HZ / 1000;
        // Inputs of a quiet player may stay unmentioned until there are ten of them.
        int unconfirmedMax = roundTripTicks + 16;
        require(
                session.unconfirmedInputs() <= unconfirmedMax,
                session.unconfirmedInputs() + " inputs are unconfirmed",
                client);
        SessionStatistics statistics = session.statistics();
        require(
                statistics.slackMillis() > 0 && statistics.slackMillis() < SLACK_MILLIS_MAX,
                "slack is " + statistics.slackMillis() + " ms",
                client);
        requireControlsArrived(client);
    }

    /** What the player holds now must have become of the avatar: then the same controls ask for nothing more. */
    private void requireControlsArrived(SimulatedClient client) {
        SharedGame game = server.match().game();
        WorldState truth = server.truthAt(server.match().currentTick());
        int row = truth.avatars().rowOf(client.session().slot());
        if (row == EntityTable.NO_ROW
                || truth.avatars().birthTick(row) == server.match().currentTick()) {
            return;
        }
        game.applyInput(truth, row, client.held(), 0, server.match().currentTick(), (action, argument) -> {
            throw new SimulationFault("slot " + client.session().slot() + " holds " + client.held()
                    + ", which did not reach its avatar: action " + action + " " + argument);
        });
    }

    private void empty() {
        for (SimulatedClient client : simulation.clients()) {
            if (simulation.random().nextInt(2) == 0) {
                client.leave();
            } else {
                client.vanish();
            }
        }
        simulation.stopDrones();
    }

    private void checkEmpty() {
        requireNone(server.readers(), "readers");
        for (Match match : server.matches()) {
            requireNone(match.waitingEvents(), "events in the inbox");
            requireNone(match.settings().pooledFrames() - match.freeFrames(), "frames");
        }
        Match match = server.match();
        requireNone(match.summary().players() + match.summary().bots(), "players");
        requireNone(match.summary().spectators(), "spectators");
        requireNone(match.entityCount() - simulation.game().emptyCount(), "entities");
    }

    private static void requireNone(int count, String what) {
        if (count != 0) {
            throw new SimulationFault(count + " " + what + " are left when everybody has gone");
        }
    }

    private static void require(boolean holds, String what, SimulatedClient client) {
        if (!holds) {
            throw new SimulationFault("slot " + client.session().slot() + " has not settled: " + what);
        }
    }
}
