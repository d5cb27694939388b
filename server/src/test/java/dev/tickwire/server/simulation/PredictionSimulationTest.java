package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.link.LinkConditions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An avatar that nobody touches is predicted without error as long as its inputs arrive in time. */
@Tag("simulation")
class PredictionSimulationTest {
    private static final int SEEDS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"skirmish", "provingground"})
    void anAvatarNobodyTouchesIsPredictedExactly(String game) {
        int predictions = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            SeededRandom random = new SeededRandom(seed);
            LinkConditions calm = new LinkConditions(random.nextInt(151), random.nextInt(9), 0, 0);
            Simulation simulation = new Simulation(SimulatedGame.open(game, 4096), seed);
            SimulatedClient alone = simulation.addClient(calm);
            simulation.runSeconds(10);
            String run = game + ", seed " + seed + ", " + calm;
            assertEquals(0, alone.statistics().lateInputs(), run);
            assertEquals(0, alone.statistics().predictionCorrections(), run);
            predictions += alone.statistics().predictions();
        }
        assertTrue(predictions > 1000, predictions + " predictions were compared");
    }
}
