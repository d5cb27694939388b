package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.catalog.RulesCatalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every client's replica is exact at every frame and every silent tick, whatever its link does. */
@Tag("simulation")
class ReplicaSimulationTest {
    private static final String SEED_PROPERTY = "tickwire.simulation.seed";
    private static final int SEEDS = 100;
    private static final int SECONDS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"skirmish", "provingground"})
    void replicasAreExactOnBadLinks(String gameName) {
        GameRulesType game = RulesCatalog.find(gameName).orElseThrow();
        Integer only = Integer.getInteger(SEED_PROPERTY);
        int first = only == null ? 1 : only;
        int last = only == null ? SEEDS : only;
        for (int seed = first; seed <= last; seed++) {
            try {
                run(game, seed);
            } catch (SimulationFault | IllegalStateException fault) {
                throw new AssertionError(
                        gameName + " with seed " + seed + ": " + fault.getMessage() + "; to replay it alone: -D"
                                + SEED_PROPERTY + "=" + seed,
                        fault);
            }
        }
    }

    private static void run(GameRulesType game, int seed) {
        TileMap map = TileMap.open(3000 * 16, 3000 * 16);
        Simulation simulation = new Simulation(game, map, 16, seed);
        SeededRandom random = simulation.random();
        int clients = 2 + random.nextInt(8);
        for (int i = 0; i < clients; i++) {
            simulation.addClient(LinkConditions.random(random));
        }
        simulation.scheduleMishaps(random.nextInt(6), SECONDS);
        simulation.runSeconds(SECONDS);
        for (SimulatedClient client : simulation.clients) {
            assertTrue(client.checker().framesChecked() > 0, "no frames were checked");
        }
    }
}
