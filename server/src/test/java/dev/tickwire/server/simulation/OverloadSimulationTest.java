package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.netcode.ClientSession;
import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.overload.LoadStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that spares itself: who waits a little longer still holds exactly what it must. */
@Tag("simulation")
class OverloadSimulationTest {
    private static final int SEEDS = 25;
    private static final int SECONDS = 16;

    /** So many that hardly a tick passes in which nothing happens. */
    private static final int DRONES = 24;

    @ParameterizedTest
    @ValueSource(strings = {"torture", "skirmish", "provingground"})
    void replicasAreExactWhateverTheStep(String game) {
        long thinned = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            thinned += runWithChangingLoad(game, seed);
        }
        assertTrue(thinned > SEEDS * 100L, thinned + " ticks were kept for a later message");
    }

    /** Replicas are compared with the truth at every frame and every silent tick on the way. */
    private static long runWithChangingLoad(String game, int seed) {
        Simulation simulation = new Simulation(game, seed);
        for (int i = 0; i < 3; i++) {
            simulation.addClient(LinkConditions.random(simulation.random()));
        }
        for (int i = 0; i < 2; i++) {
            simulation.addSpectator(LinkConditions.random(simulation.random()));
        }
        simulation.addDrones(simulation.game().dronesMax());
        simulation.clients().get(0).letGo();
        simulation.scheduleMishaps(6, SECONDS);
        for (int second = 0; second < SECONDS; second++) {
            boolean overloaded = simulation.random().nextInt(3) > 0;
            simulation.server().load().moveTo(overloaded ? LoadStep.SLOWER_FRAMES : LoadStep.NORMAL);
            simulation.runSeconds(1);
        }
        simulation.server().load().moveTo(LoadStep.SLOWER_FRAMES);
        simulation.clients().forEach(SimulatedClient::calm);
        simulation.runSeconds(8);
        for (SimulatedClient client : simulation.clients()) {
            assertEquals(ClientSession.State.PLAYING, client.session().state(), game + " " + seed);
            assertTrue(client.framesChecked() > 0, game + " " + seed);
        }
        return simulation.server().counters().ticksThinned();
    }

    @Test
    void whoPlaysIsSentEachTickAsEver() {
        Simulation simulation = new Simulation("provingground", 1);
        simulation.addClient(LinkConditions.PERFECT);
        simulation.addDrones(DRONES);
        simulation.server().load().moveTo(LoadStep.SLOWER_FRAMES);
        simulation.runSeconds(20);
        assertEquals(0, simulation.server().counters().ticksThinned());
    }

    @Test
    void whoDoesNothingWaitsUntilTheControlsAreTouched() {
        Simulation simulation = new Simulation("provingground", 1);
        SimulatedClient client = simulation.addClient(LinkConditions.PERFECT);
        client.letGo();
        simulation.addDrones(DRONES);
        simulation.server().load().moveTo(LoadStep.SLOWER_FRAMES);
        simulation.runSeconds(4);
        assertEquals(0, simulation.server().counters().ticksThinned(), "not idle for long enough");
        simulation.runSeconds(8);
        long thinned = simulation.server().counters().ticksThinned();
        assertTrue(thinned > 20, thinned + " ticks");

        client.holdStill(1);
        simulation.runSeconds(1);
        long soon = simulation.server().counters().ticksThinned();
        simulation.runSeconds(3);
        assertEquals(soon, simulation.server().counters().ticksThinned());
    }

    @Test
    void whoWatchesWaitsAtOnceAndNoLongerWhenThereIsLessToDo() {
        Simulation simulation = new Simulation("provingground", 1);
        SimulatedClient spectator = simulation.addSpectator(LinkConditions.PERFECT);
        simulation.addDrones(DRONES);
        simulation.runSeconds(2);
        assertEquals(0, simulation.server().counters().ticksThinned());
        simulation.server().load().moveTo(LoadStep.SLOWER_FRAMES);
        simulation.runSeconds(4);
        long thinned = simulation.server().counters().ticksThinned();
        assertTrue(thinned > 20, thinned + " ticks");
        simulation.server().load().moveTo(LoadStep.NORMAL);
        simulation.runSeconds(4);
        assertEquals(thinned, simulation.server().counters().ticksThinned());
        assertTrue(spectator.framesChecked() > 100, spectator.framesChecked() + " frames");
    }
}
