package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.math.Angle16;
import dev.tickwire.server.feel.DrawnWays;
import dev.tickwire.server.feel.FeelFigures;
import dev.tickwire.server.link.LinkConditions;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A player does not notice that there is a network, as long as it is an ordinary one. */
@Tag("simulation")
class FeelSimulationTest {
    private static final int SEEDS = 4;

    /** So long somebody walks across the map, at least, and the server has nothing to say. */
    private static final int QUIET_SECONDS = 2;

    @Test
    void whoWalksOnInAQuietWorldIsSeenToWalkOn() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation simulation = new Simulation(SimulatedGame.open("skirmish", FeelRun.SIDE_PIXELS), seed);
            SimulatedPage watcher = openPage(simulation, page -> {});
            openPage(simulation, new WayAcross()::hold);
            simulation.runSeconds(1);
            DrawnWays ways = new DrawnWays();
            watcher.onDrawn(page -> FeelRun.follow(page, ways));
            simulation.runSeconds(QUIET_SECONDS);
            assertTrue(ways.pictures() > 50 * QUIET_SECONDS, "seed " + seed + ": " + ways.pictures() + " pictures");
            assertEquals(0, ways.halts(), "seed " + seed);
            assertEquals(0, ways.jumps(), "seed " + seed);
        }
    }

    @Test
    void aHeldUpLinkMakesNobodyJump() {
        LinkConditions link = LinkConditions.ofRoundTrip(120, 20).stalling(200, 300);
        for (int seed = 1; seed <= SEEDS; seed++) {
            FeelFigures felt = new FeelRun(link, seed, 1).figures(link.toString());
            assertEquals(0, felt.jumps(), "seed " + seed + ": " + felt);
        }
    }

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

    private static SimulatedPage openPage(Simulation simulation, Consumer<SimulatedPage> hands) {
        SimulatedPage page = new SimulatedPage(simulation.time(), simulation.addClient(LinkConditions.CALM), hands);
        page.open();
        return page;
    }

    /** Walks to the farther side of the map without ever touching a key again. */
    private static final class WayAcross {
        private int direction;

        void hold(SimulatedPage page) {
            int own = page.own();
            if (direction == 0 && own >= 0) {
                boolean isLeft = page.x(own) < FeelRun.SIDE_PIXELS / 2.0;
                direction = SkirmishControls.directionNearest(isLeft ? 0 : Angle16.HALF_TURN);
            }
            page.session().setHeld(SkirmishControls.held(direction, 0, false));
        }
    }
}
