package dev.tickwire.server.simulation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every client's replica is exact at every frame and every silent tick, whatever its link does. */
class ReplicaSimulationTest {
    @ParameterizedTest
    @CsvSource({"torture, 80", "skirmish, 60", "provingground, 60"})
    @Tag("simulation")
    void replicasAreExactAndNothingLeaks(String game, int seeds) {
        SeededRuns.check(game, 1, seeds);
    }

    @ParameterizedTest
    @CsvSource({"torture, 1000", "skirmish, 600", "provingground, 600"})
    @Tag("proof")
    void replicasAreExactInThousandsOfRuns(String game, int seeds) {
        SeededRuns.check(game, 100_001, seeds);
    }
}
