package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.feel.FeelFigures;
import dev.tickwire.server.link.LinkConditions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A player does not notice that there is a network, as long as it is an ordinary one. */
@Tag("simulation")
class FeelSimulationTest {
    private static final int SEEDS = 4;

    @ParameterizedTest
    @CsvSource({"0, 0", "60, 10", "120, 20"})
    void theNetworkIsNotFelt(int roundTripMillis, int moreOrLessMillis) {
        LinkConditions link = LinkConditions.ofRoundTrip(roundTripMillis, moreOrLessMillis);
        int hitsOnScreen = 0;
        int hitsThatCount = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            FeelFigures felt = new FeelRun(link, seed, 1).figures(link.toString());
            String run = "seed " + seed + ": " + felt;
            assertTrue(felt.moves() > 10, run);
            assertEquals(1, felt.picturesToMoveMax(), run);
            assertEquals(0, felt.corrections(), run);
            assertEquals(0, felt.jumps(), run);
            hitsOnScreen += felt.hitsOnScreen();
            hitsThatCount += felt.hitsThatCount();
        }
        assertTrue(hitsOnScreen > 50 * SEEDS, hitsOnScreen + " hits");
        assertTrue(hitsThatCount >= 0.95 * hitsOnScreen, hitsThatCount + " of " + hitsOnScreen + " hits count");
    }
}
