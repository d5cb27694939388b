package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileMap;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.catalog.RulesCatalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An avatar that nobody touches is predicted without error as long as its inputs arrive in time. */
@Tag("simulation")
class PredictionSimulationTest {
    private static final int SEEDS = 40;

    @Test
    void anAvatarNobodyTouchesIsPredictedExactly() {
        GameRulesType game = RulesCatalog.find("skirmish").orElseThrow();
        int predictions = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation simulation = new Simulation(game, TileMap.open(4096 * 16, 4096 * 16), 8, seed);
            SimulatedClient alone = simulation.addClient(LinkConditions.CALM);
            simulation.runSeconds(10);
            String run = "seed " + seed;
            assertEquals(0, alone.lateInputs(), run);
            assertEquals(0, alone.corrections(), run);
            predictions += alone.predictions();
        }
        assertTrue(predictions > 1000, predictions + " predictions were compared");
    }
}
