package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchCount;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An event loop that is held up for seconds while the match and the other loop go on: only its own clients are described their
 * view anew, and everybody's replica stays exact, which the simulation checks at every frame.
 */
@Tag("simulation")
class StuckLoopTest {
    private static final int STUCK = 1;
    private static final int CLIENTS_ON_EACH_LOOP = 3;
    private static final int STUCK_MILLIS = 2500;

    @ParameterizedTest
    @ValueSource(strings = {"torture", "skirmish", "provingground"})
    void onlyTheClientsOfTheStuckLoopAreResynced(String game) {
        Simulation simulation = new Simulation(game, 5);
        while (clientsOf(simulation, 0).size() < CLIENTS_ON_EACH_LOOP
                || clientsOf(simulation, STUCK).size() < CLIENTS_ON_EACH_LOOP) {
            simulation.addClient(LinkConditions.CALM);
        }
        simulation.addDrones(6);
        simulation.runSeconds(3);
        for (SimulatedClient client : simulation.clients()) {
            assertEquals(1, client.connection().checker().resyncs(), "before anything is stuck");
        }
        Match match = simulation.server().match();
        List<Integer> framesBefore = clientsOf(simulation, 0).stream()
                .map(SimulatedClient::framesChecked)
                .toList();

        simulation.server().loop(STUCK).stall(STUCK_MILLIS);
        simulation.runSeconds(STUCK_MILLIS / 1000);
        assertTrue(match.count(MatchCount.WITHDRAWN_FRAMES) > 0, "the frames did last");
        List<SimulatedClient> others = clientsOf(simulation, 0);
        for (int i = 0; i < others.size(); i++) {
            assertTrue(others.get(i).framesChecked() - framesBefore.get(i) > 20, "the others get few frames");
        }
        simulation.runSeconds(4);

        assertEquals(0, match.count(MatchCount.UNPUBLISHED_TICKS));
        for (SimulatedClient client : others) {
            assertEquals(1, client.connection().checker().resyncs(), "of a client that nothing befell");
        }
        for (SimulatedClient client : clientsOf(simulation, STUCK)) {
            assertTrue(client.connection().checker().resyncs() > 1, "no resync after the gap");
        }
        // No event loop reads at this moment, or but one.
        assertTrue(match.freeFrames() >= match.settings().pooledFrames() - 1, match.freeFrames() + " frames are free");
    }

    private static List<SimulatedClient> clientsOf(Simulation simulation, int loop) {
        return simulation.clients().stream()
                .filter(client -> client.connection().loopIndex() == loop)
                .toList();
    }
}
