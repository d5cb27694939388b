package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.tickwire.server.Server;
import dev.tickwire.server.overload.LoadStep;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways into a match, and what the page says when there is none. */
@Tag("browser")
class EnteringInBrowserTest {
    private static final int FIRST_VISIT_BYTES_MAX = 500_000;

    /** A closed page's place is kept for a while, so each test has a match of its own. */
    private static final int MATCHES = 6;

    private static final String TOP_OF_PLAY = "document.getElementById('play').getBoundingClientRect().top";

    private static Server server;
    private static HeadlessBrowser browser;

    private Page page;
    private ArenaPage arena;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        server = LocalServer.start(MATCHES, 1);
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void openAPage() {
        page = browser.newPage();
        arena = new ArenaPage(page);
    }

    @Test
    void theWholeFirstVisitIsSmall() {
        page.navigate(address("?match=m4&autoplay=1&name=Small"));
        arena.awaitPlaying();
        double bytes = arena.number("performance.getEntriesByType('resource')"
                + ".concat(performance.getEntriesByType('navigation'))"
                + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
        assertTrue(bytes > 100_000, "the drawing library alone is larger, so " + bytes + " bytes were counted wrongly");
        assertTrue(bytes < FIRST_VISIT_BYTES_MAX, "the first visit takes " + bytes + " bytes");
        assertTrue(
                arena.isTrue("performance.getEntriesByType('resource').every("
                        + "entry => entry.name.startsWith(location.origin))"),
                "something came from elsewhere");
        page.close();
    }

    @Test
    void aLinkLeadsToItsMatch() {
        page.navigate(address("?match=m2"));
        page.locator("#match-list .wanted").waitFor();
        assertTrue(page.locator("#matches").textContent().startsWith("You are invited to"));
        page.locator("#play").click();
        arena.awaitPlaying();
        assertEquals("m2", arena.ask("tickwire.matchId"));
        page.close();
    }

    @Test
    void theButtonStaysWhereItIsWhenTheListComes() {
        List<Route> held = new ArrayList<>();
        page.route("**/matches", held::add);
        page.navigate(address(""));
        page.waitForCondition(() -> !held.isEmpty());
        double before = arena.number(TOP_OF_PLAY);
        held.forEach(Route::resume);
        page.locator("#match-list li").first().waitFor();

        assertEquals(before, arena.number(TOP_OF_PLAY), "whoever presses it in that moment would miss it");
        page.close();
    }

    @Test
    void aFullMatchIsSaidToBeFullAndIsJoinedWhenThereIsRoom() {
        Page first = browser.newPage();
        first.navigate(address("?match=m3&autoplay=1&name=First"));
        new ArenaPage(first).awaitPlaying();
        page.navigate(address("?match=m3&autoplay=1&name=Second"));
        arena.awaitOverlay("The match is full");
        first.keyboard().press("Escape");
        first.locator("[data-choice=leave]").click();
        new ArenaPage(first).await("tickwire.state === 'idle'");
        arena.awaitPlaying();
        first.close();
        page.close();
    }

    @Test
    void aMatchThatIsOverOffersAnother() {
        page.navigate(address("?match=m99&autoplay=1"));
        arena.awaitOverlay("No such match");
        assertEquals("Play another", arena.ask("document.activeElement.textContent"));
        page.keyboard().press("Enter");
        arena.awaitPlaying();
        page.close();
    }

    @Test
    void aServerOfAnotherVersionAsksForAReload() {
        page.route("**/matches", this::answerWithAnotherVersion);
        page.navigate(address("?autoplay=1"));
        arena.awaitOverlay("Another version");
        assertEquals("Reload", arena.ask("document.activeElement.textContent"));
        page.close();
    }

    @Test
    void aServerThatHasTooMuchToDoIsWaitedFor() {
        server.load().moveTo(LoadStep.NO_JOINS);
        page.navigate(address("?match=m5&autoplay=1&name=Patient"));
        arena.awaitOverlay("The server is very busy");
        server.load().moveTo(LoadStep.NORMAL);
        arena.awaitPlaying();
        page.close();
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidToBeSilent() {
        page.navigate(address(""));
        page.route("**/matches", Route::abort);
        page.locator("#play").click();
        arena.awaitOverlay("The server does not answer");
        page.unroute("**/matches");
        page.close();
    }

    private void answerWithAnotherVersion(Route route) {
        String text = route.fetch().text().replaceAll("\"behaviourHash\":\"[0-9a-f]+\"", "\"behaviourHash\":\"0\"");
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(text));
    }

    private static String address(String query) {
        return "http://127.0.0.1:" + server.gateway().port() + "/" + query;
    }
}
