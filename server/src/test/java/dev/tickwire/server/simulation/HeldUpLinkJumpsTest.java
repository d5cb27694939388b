package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.map.TileMap;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.feel.DrawnWays;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.skirmish.SkirmishRulesType;
import dev.tickwire.server.link.LinkConditions;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever jumps on the screen of somebody whose link holds messages up was guessed too far from the truth to hide it. */
@Tag("proof")
@Tag("simulation")
class HeldUpLinkJumpsTest {
    private static final int SIDE_UNITS = FeelRun.SIDE_PIXELS * 16;
    private static final double UNITS_PER_PIXEL = 16;
    private static final int OTHERS = 3;
    private static final int SETTLE_SECONDS = 10;
    private static final int SECONDS = 5 * 60;

    @ParameterizedTest
    @CsvSource({"300, 6", "900, 3"})
    void nobodyJumpsButWhoWasGuessedTooFarOff(int stallMillis, int seeds) {
        for (int seed = 1; seed <= seeds; seed++) {
            lookOn(stallMillis, seed);
        }
    }

    private static void lookOn(int stallMillis, int seed) {
        Simulation simulation = open(seed);
        LinkConditions link = LinkConditions.ofRoundTrip(120, 20).stalling(200, stallMillis);
        SimulatedPage watcher = new SimulatedPage(
                simulation.time(),
                simulation.addClient(link),
                page -> page.session().setHeld(SkirmishControls.held(SkirmishControls.NO_DIRECTION, 0, false)));
        watcher.open();
        for (int i = 0; i < OTHERS; i++) {
            FeelRun.Wanderer wanderer = new FeelRun.Wanderer(simulation.time(), new SeededRandom(seed * 100 + 10 + i));
            new SimulatedPage(simulation.time(), simulation.addClient(LinkConditions.CALM), wanderer::hold).open();
        }
        simulation.runSeconds(SETTLE_SECONDS);
        DrawnWays ways = new DrawnWays();
        int shownBefore = watcher.picture().shownGuessErrors();
        watcher.onDrawn(page -> FeelRun.follow(page, ways));
        simulation.runSeconds(SECONDS);
        int shown = watcher.picture().shownGuessErrors() - shownBefore;
        print(String.format(
                Locale.ROOT,
                "messages up to %d ms late, seed %d: guesses wrong by up to %.1f px, %d shown at once, jumps %s",
                stallMillis,
                seed,
                watcher.picture().largestGuessErrorUnits() / UNITS_PER_PIXEL,
                shown,
                ways.jumpsInWords()));
        assertTrue(ways.pictures() > SECONDS, ways.pictures() + " pictures");
        assertEquals(shown, ways.jumps(), "seed " + seed + ": " + ways.jumpsInWords());
    }

    private static Simulation open(int seed) {
        GameOptions options = GameOptions.NONE.with("warmUpSeconds", 0).with("roundSeconds", 1800);
        TileMap map = TileMap.open(SIDE_UNITS, SIDE_UNITS);
        return new Simulation(new SimulatedGame(new SkirmishRulesType().with(options), map, 0, 0), seed);
    }

    /** The figures of the benchmarks' page. */
    @SuppressWarnings("SystemOut")
    private static void print(String text) {
        System.out.println(text);
    }
}
