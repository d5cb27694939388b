package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.server.feel.DrawnWays;
import dev.tickwire.server.feel.EndlessRail;
import dev.tickwire.server.feel.FeelFigures;
import dev.tickwire.server.feel.FeltLink;
import dev.tickwire.server.link.ConditionedLink;
import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Plays in Chromium over links of different length and prints what is felt of them. How fast the machine draws is part of it,
 * so nothing is required of the figures here but that there are some; the simulation of the same things requires the goals.
 */
@Tag("proof")
@Tag("browser")
class FeelReportTest {
    private static final int SECONDS = Integer.getInteger("tickwire.feel.seconds", 60);
    private static final int SETTLE_MILLIS = 8_000;
    private static final int LINK_SEED = 11;
    private static final double UNITS_PER_PIXEL = 16;

    @Test
    void whatIsFeltOfTheNetwork() throws IOException {
        List<FeelFigures> all = new ArrayList<>();
        StringBuilder circumstances = new StringBuilder();
        try (HeadlessBrowser browser = HeadlessBrowser.start()) {
            for (FeltLink link : FeltLink.ALL) {
                all.add(play(browser, link, circumstances));
            }
            assertEquals(List.of(), browser.errors());
        }
        System.out.println(FeelFigures.table(all) + circumstances);
        assertEquals(FeltLink.ALL.size(), all.size());
        assertTrue(all.stream().allMatch(felt -> felt.moves() > 0 && felt.hitsOnScreen() > 0), all.toString());
    }

    private static FeelFigures play(HeadlessBrowser browser, FeltLink link, StringBuilder circumstances)
            throws IOException {
        Peace peace = walk(browser, link.conditions(), circumstances);
        EndlessRail rail = shoot(browser, link.conditions(), circumstances);
        return new FeelFigures(
                link.name(),
                peace.minutes,
                peace.felt.moves(),
                peace.felt.picturesToMove(),
                peace.felt.picturesToMoveMax(),
                peace.felt.millisToMove(),
                peace.corrections,
                peace.ways.jumps(),
                peace.ways.worstExcessPixels(),
                rail.shots(),
                rail.hits());
    }

    private static Peace walk(HeadlessBrowser browser, LinkConditions conditions, StringBuilder circumstances)
            throws IOException {
        try (FeelServer server = FeelServer.start(rules -> rules);
                ConditionedLink link = ConditionedLink.to(server.port(), conditions, LINK_SEED)) {
            Page page = browser.newPage();
            FeltPage felt = new FeltPage(page);
            ArenaPage arena = new ArenaPage(page);
            arena.join(link.port(), "Walker");
            page.waitForTimeout(SETTLE_MILLIS);
            double correctionsBefore = arena.number("tickwire.predictionCorrections");
            double drawnBefore = arena.number("tickwire.framesDrawn");
            double shownBefore = arena.number("tickwire.shownGuessErrors");
            long startNanos = System.nanoTime();
            felt.watch();
            while (System.nanoTime() - startNanos < SECONDS * 1_000_000_000L) {
                felt.press();
            }
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            Peace peace = new Peace(
                    seconds / 60,
                    felt,
                    (int) (arena.number("tickwire.predictionCorrections") - correctionsBefore),
                    felt.ways());
            circumstances.append(String.format(
                    Locale.ROOT,
                    "%s: %.1f pictures a second, %.0f late inputs, %.0f ms round trip, guesses wrong by up to %.1f px since the"
                            + " page was opened, %.0f shown at once while others were watched, jumps %s%n",
                    conditions,
                    (arena.number("tickwire.framesDrawn") - drawnBefore) / seconds,
                    arena.number("tickwire.lateInputs"),
                    arena.number("tickwire.roundTripMillis"),
                    arena.number("tickwire.largestGuessErrorUnits") / UNITS_PER_PIXEL,
                    arena.number("tickwire.shownGuessErrors") - shownBefore,
                    peace.ways.jumpsInWords()));
            assertEquals(0, (int) arena.number("tickwire.replicaMismatches"));
            assertTrue(peace.ways.pictures() > SECONDS, "others were in " + peace.ways.pictures() + " pictures");
            page.close();
            return peace;
        }
    }

    private static EndlessRail shoot(HeadlessBrowser browser, LinkConditions conditions, StringBuilder circumstances)
            throws IOException {
        EndlessRail rail = new EndlessRail();
        try (FeelServer server = FeelServer.start(rail::rules);
                ConditionedLink link = ConditionedLink.to(server.port(), conditions, LINK_SEED)) {
            Page page = browser.newPage();
            FeltPage felt = new FeltPage(page);
            ArenaPage arena = new ArenaPage(page);
            arena.join(link.port(), "Shooter");
            page.waitForTimeout(SETTLE_MILLIS);
            rail.setShooter((int) arena.number("tickwire.slot"));
            // The rail has to arrive before it is fired.
            arena.await("tickwire.vitals.weapon.toLowerCase() === 'rail'");
            felt.hunt();
            double inputsBefore = arena.number("tickwire.inputsSent");
            long cutBefore = server.cutRewinds();
            page.waitForTimeout(SECONDS * 1000.0);
            circumstances.append(String.format(
                    Locale.ROOT,
                    "with the rail: %.0f ms round trip, rewinds of %d of %.0f inputs were cut to 8 ticks%n",
                    arena.number("tickwire.roundTripMillis"),
                    server.cutRewinds() - cutBefore,
                    arena.number("tickwire.inputsSent") - inputsBefore));
            page.close();
            return rail;
        }
    }

    /** What was felt while nobody interfered. */
    private record Peace(double minutes, FeltPage felt, int corrections, DrawnWays ways) {}
}
