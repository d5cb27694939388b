package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.fail;

/** Runs many seeds of one game, or the one that a system property names. */
final class SeededRuns {
    private static final String GAME_PROPERTY = "tickwire.simulation.game";
    private static final String SEED_PROPERTY = "tickwire.simulation.seed";

    private SeededRuns() {}

    /** Fails at the first seed with a fault and says how to run that one alone. */
    static void check(String game, int firstSeed, int count) {
        String onlyGame = System.getProperty(GAME_PROPERTY);
        Integer onlySeed = Integer.getInteger(SEED_PROPERTY);
        if (onlyGame != null && !onlyGame.equals(game)) {
            return;
        }
        int first = onlySeed == null ? firstSeed : onlySeed;
        int last = onlySeed == null ? firstSeed + count - 1 : onlySeed;
        for (int seed = first; seed <= last; seed++) {
            String fault = SeededRun.faultOf(game, seed);
            if (fault != null) {
                fail(game + " with seed " + seed + ": " + fault + System.lineSeparator() + "To replay it: "
                        + "mvn -pl server -am test -Dtest=ReplicaSimulationTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -D" + GAME_PROPERTY + "=" + game + " -D"
                        + SEED_PROPERTY + "=" + seed);
            }
        }
    }
}
