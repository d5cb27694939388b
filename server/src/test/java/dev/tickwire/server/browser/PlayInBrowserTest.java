package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.server.Server;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.link.ConditionedLink;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person's first minute: joins over a long line, moves, meets bots, shoots. */
@Tag("browser")
class PlayInBrowserTest {
    private static final int BOTS = 8;
    private static final int DELAY_MILLIS = 150;
    private static final int HUNT_SECONDS_MAX = 90;
    private static final int LOOK_MILLIS = 100;
    private static final int SILENCE_MILLIS = 500;
    private static final String SCORES = "tickwire.players.reduce((sum, player) => sum + player.score, 0)";
    private static final String PLACES = "tickwire.others.map(({slot, x, y}) => slot + ' ' + x + ' ' + y).join()";

    private static HeadlessBrowser browser;

    private Page page;
    private ArenaPage arena;

    @BeforeAll
    static void startTheBrowser() {
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @BeforeEach
    void openAPage() {
        page = browser.newPage();
        arena = new ArenaPage(page);
    }

    @AfterEach
    void closeThePage() {
        page.close();
    }

    @Test
    void aPlayerMovesAtOnceAndFightsBotsOverALongLine() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE.with("warmUpSeconds", 0), BOTS);
                ConditionedLink link = ConditionedLink.to(server.gateway().port(), DELAY_MILLIS)) {
            arena.join(link.port(), "Visitor");
            arena.await("tickwire.players.some((player) => player.own && player.name === 'Visitor')"
                    + " && tickwire.players.length === " + (BOTS + 1));
            arena.await("tickwire.roundTripMillis > " + (2 * DELAY_MILLIS - 10));
            moveWhileTheServerIsSilent(link);

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
                ConditionedLink link = ConditionedLink.to(server.gateway().port(), 0)) {
            arena.join(link.port(), "Persistent");
            double slot = arena.number("tickwire.slot");
            link.cut();
            arena.await("tickwire.reconnects > 0");
            arena.awaitPlaying();
            assertEquals(slot, arena.number("tickwire.slot"));
            assertTrue(arena.isTrue("tickwire.resumed"));
            assertTrue(arena.isTrue("document.getElementById('overlay').hidden"));
        }
    }

    @Test
    void aStoppingServerIsAnnouncedOnThePage() throws IOException {
        try (Server server = LocalServer.start("skirmish", 0)) {
            arena.join(server.gateway().port(), "Last");
            countClosingToasts();
        }
        arena.await("tickwire.state === 'waiting' && !document.getElementById('overlay').hidden");
        assertEquals(1, (int) arena.number("closingToasts"));
    }

    /** What is on its way to the page is held back, so that whatever moves does so without the server. */
    private void moveWhileTheServerIsSilent(ConditionedLink link) {
        link.holdBack();
        try {
            // What is in the browser already is soon read.
            page.waitForTimeout(SILENCE_MILLIS);
            double frames = arena.number("tickwire.framesReceived");
            double x = arena.number("tickwire.own.x");
            double y = arena.number("tickwire.own.y");
            for (String key : List.of("KeyD", "KeyS")) {
                page.keyboard().down(key);
            }
            arena.await("Math.hypot(tickwire.own.x - " + x + ", tickwire.own.y - " + y + ") > 10");
            assertTrue(arena.number("tickwire.framesReceived") <= frames + 1, "the server was silent");
        } finally {
            link.letGo();
        }
        for (String key : List.of("KeyD", "KeyS")) {
            page.keyboard().up(key);
        }
    }

    /** They go away by themselves, maybe before the server has stopped. */
    private void countClosingToasts() {
        page.evaluate("""
                () => {
                  window.closingToasts = 0;
                  new MutationObserver((changes) => {
                    for (const toast of changes.flatMap((change) => [...change.addedNodes])) {
                      window.closingToasts += toast.classList.contains('closing') ? 1 : 0;
                    }
                  }).observe(document.getElementById('toasts'), { childList: true });
                }""");
    }
}
