package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.server.Server;
import dev.tickwire.server.link.ConditionedLink;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's first minute: joins over a long line, moves, meets bots, shoots. */
@Tag("browser")
class PlayInBrowserTest {
    private static final int BOTS = 8;
    private static final int DELAY_MILLIS = 150;
    private static final int ROUND_TRIP_MILLIS = 2 * DELAY_MILLIS;

    /** No answer of the server can be here sooner. */
    private static final int ANSWER_MILLIS_MIN = ROUND_TRIP_MILLIS - 30;

    private static final int HUNT_SECONDS_MAX = 90;
    private static final int LOOK_MILLIS = 100;
    private static final String SCORES = "tickwire.players.reduce((sum, player) => sum + player.score, 0)";
    private static final String PLACES = "tickwire.others.map(({slot, x, y}) => slot + ' ' + x + ' ' + y).join()";

    @Test
    void aPlayerMovesAtOnceAndFightsBotsOverALongLine() throws IOException {
        try (Server server = LocalServer.start("skirmish", BOTS);
                ConditionedLink link = ConditionedLink.to(server.gateway().port(), DELAY_MILLIS);
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            arena.join(link.port(), "Visitor");
            awaitSettledClock(arena, page);

            assertTrue(arena.isTrue("tickwire.players.some((player) => player.own && player.name === 'Visitor')"));
            assertEquals(BOTS + 1, (int) arena.number("tickwire.players.length"));
            assertTrue(
                    arena.number("tickwire.roundTripMillis") > ROUND_TRIP_MILLIS - 10,
                    "the line is as long as it should");
            double quickestMillis = quickestMove(arena, page);
            assertTrue(
                    quickestMillis < ANSWER_MILLIS_MIN,
                    "the own avatar moved after " + quickestMillis + " ms, the server's answer takes "
                            + ROUND_TRIP_MILLIS);

            boolean botsMoved = false;
            boolean fired = false;
            boolean scored = false;
            int scoresBefore = (int) arena.number(SCORES);
            arena.pullTrigger();
            long deadline = System.nanoTime() + HUNT_SECONDS_MAX * 1_000_000_000L;
            while (!(botsMoved && fired && scored) && System.nanoTime() < deadline) {
                arena.hunt();
                Object places = arena.ask(PLACES);
                page.waitForTimeout(LOOK_MILLIS);
                botsMoved |= !places.equals("") && !places.equals(arena.ask(PLACES));
                fired |= arena.number("tickwire.shots") > 0;
                scored |= arena.number(SCORES) != scoresBefore;
            }
            browser.keepScreenshot(page, "skirmish-in-chromium");
            assertTrue(botsMoved, "no bot was seen to move");
            assertTrue(fired, "no shot was seen");
            assertTrue(scored, "nobody scored");
            assertEquals(0, (int) arena.number("tickwire.replicaMismatches"));
            assertEquals(List.of(), browser.errors());
            assertTrue(arena.isTrue("tickwire.errors.length === 0"));
        }
    }

    @Test
    void aCutConnectionLeadsBackIntoTheSameBody() throws IOException {
        try (Server server = LocalServer.start("skirmish", 0);
                ConditionedLink link = ConditionedLink.to(server.gateway().port(), 0);
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            arena.join(link.port(), "Persistent");
            double slot = arena.number("tickwire.slot");
            link.cut();
            page.waitForFunction("() => tickwire.reconnects > 0");
            arena.awaitPlaying();
            assertEquals(slot, arena.number("tickwire.slot"));
            assertTrue(arena.isTrue("tickwire.resumed"));
            assertTrue(arena.isTrue("document.getElementById('overlay').hidden"));
        }
    }

    @Test
    void aStoppingServerIsAnnouncedOnThePage() throws IOException {
        try (HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            try (Server server = LocalServer.start("skirmish", 0)) {
                arena.join(server.gateway().port(), "Last");
            }
            page.waitForFunction("() => tickwire.state === 'waiting'");
            assertTrue(arena.isTrue("document.querySelectorAll('.toast.closing').length === 1"));
            assertTrue(arena.isTrue("!document.getElementById('overlay').hidden"));
        }
    }

    /** The clock starts from a round trip that the loading of the page has stretched; inputs are late until it settles. */
    private static void awaitSettledClock(ArenaPage arena, Page page) {
        int settled = 0;
        for (int i = 0; i < 100 && settled < 10; i++) {
            page.waitForTimeout(LOOK_MILLIS);
            settled = arena.number("tickwire.roundTripMillis") > 0 && arena.number("tickwire.players.length") > 0
                    ? settled + 1
                    : 0;
        }
    }

    /** A busy machine draws a picture late now and then, so the best of a few tries counts. */
    private static double quickestMove(ArenaPage arena, Page page) {
        double quickest = Double.MAX_VALUE;
        for (String key : List.of("KeyD", "KeyA", "KeyS", "KeyW", "KeyD", "KeyA")) {
            quickest = Math.min(quickest, arena.millisUntilMoved(key));
            // It rolls out before it starts again.
            page.waitForTimeout(800);
        }
        return quickest;
    }
}
