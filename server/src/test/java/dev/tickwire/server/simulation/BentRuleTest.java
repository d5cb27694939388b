package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulation is worth something only if it finds a fault that is there: rules of the program are bent on purpose. */
class BentRuleTest {
    private static final int SEEDS_QUICK = 10;
    private static final int SEEDS_THOROUGH = 60;

    @Test
    @Tag("simulation")
    void theProgramAsItIsHasNoFault() throws Exception {
        try (MutatedProgram program = MutatedProgram.unchanged()) {
            assertNull(program.faultOf("torture", 1));
        }
    }

    @Test
    @Tag("simulation")
    void aBentRuleIsFound() throws Exception {
        assertNotNull(firstFault(Mutants.NO_DROP_IN_SILENCE, SEEDS_QUICK), "nothing was found");
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Tag("proof")
    void everyBentRuleIsFound(Mutant mutant) throws Exception {
        assertNotNull(firstFault(mutant, SEEDS_THOROUGH), "nothing was found");
    }

    /** Sources change: this says so in every build and not only in the long one. */
    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleStillStandsWhereItIsBent(Mutant mutant) throws Exception {
        assertNotNull(mutant.source());
    }

    static Stream<Mutant> rules() {
        return Mutants.all().stream();
    }

    private static String firstFault(Mutant mutant, int seeds) throws Exception {
        try (MutatedProgram program = new MutatedProgram(mutant)) {
            for (int seed = 1; seed <= seeds; seed++) {
                for (String game : List.of("torture", "skirmish", "provingground")) {
                    String fault = program.faultOf(game, seed);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
            return null;
        }
    }
}
