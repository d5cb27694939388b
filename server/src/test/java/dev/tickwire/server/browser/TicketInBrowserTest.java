package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.message.CloseReason;
import dev.tickwire.server.Server;
import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.operations.MatchOrder;
import dev.tickwire.server.operations.MatchReport;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links with a ticket, and what the page says of one that lets nobody in. */
@Tag("browser")
class TicketInBrowserTest {
    private static final int MATCHES = 2;
    private static final int PLAYERS = 8;

    private static Server server;
    private static HeadlessBrowser browser;

    private Page page;
    private ArenaPage arena;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        server = LocalServer.start(MATCHES, PLAYERS, TicketSettings.DEFAULT.withRequired(true));
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
    void theTicketOfALinkLetsInAndIsShownToNobody() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.onWebSocket(socket -> asked.add(socket.url()));
        String ticket = ticket("m1");
        page.navigate(link("m1", ticket));
        page.locator("#play").click();
        arena.awaitPlaying();

        assertEquals("m1", arena.ask("tickwire.matchId"));
        assertEquals("", arena.ask("location.hash"));
        assertTrue(asked.stream().anyMatch(url -> url.contains("/play?match=m1")), asked.toString());
        assertFalse(asked.stream().anyMatch(url -> url.contains(ticket)), "the ticket was in a URL");
        page.close();
    }

    @Test
    void aPrivateMatchIsJoinedByItsLinkAlone() {
        MatchOrder plain = MatchOrder.DEFAULT;
        MatchReport made = server.operations()
                .create(new MatchOrder(
                        plain.template(),
                        plain.game(),
                        plain.maps(),
                        plain.options(),
                        plain.maxPlayers(),
                        plain.tickRateHz(),
                        plain.fill(),
                        plain.seed(),
                        true));
        String ticket = server.operations()
                .issueTicket(made.id(), Duration.ofMinutes(5))
                .text();
        page.navigate(link(made.id(), ticket));
        page.locator("#matches:has-text('You are invited to')").waitFor();
        assertFalse(
                arena.isTrue("fetch('/matches').then(list => list.text()).then(text => text.includes('\"" + made.id()
                        + "\"'))"),
                "a private match is listed");
        page.locator("#play").click();
        arena.awaitPlaying();
        assertEquals(made.id(), arena.ask("tickwire.matchId"));
        page.close();
    }

    @Test
    void aReloadComesBackToTheSamePlaceWithoutTheTicket() {
        page.navigate(link("m1", ticket("m1")));
        page.locator("#play").click();
        arena.awaitPlaying();
        Object slot = arena.ask("tickwire.slot");
        page.reload();
        page.locator("#play").click();
        arena.awaitPlaying();

        assertEquals(slot, arena.ask("tickwire.slot"));
        assertTrue(arena.isTrue("tickwire.resumed"));
        page.close();
    }

    @Test
    void whoHasNoTicketIsToldHowToGetIn() {
        page.navigate(link("m1", ""));
        page.locator("#play").click();
        arena.awaitOverlay("By invitation only");
        assertEquals("Menu", arena.ask("document.activeElement.textContent"));
        browser.keepScreenshot(page, "ticket-needed");
        page.close();
    }

    @Test
    void eachFaultOfATicketIsSaid() throws InterruptedException {
        assertOverlay("This invitation is not valid", "nonsense");
        assertOverlay("An invitation to another match", ticket("m2"));
        String used = ticket("m1");
        server.tickets().use(used, "m1");
        assertOverlay("This invitation has been used", used);
        String old = server.tickets().issue("m1", Duration.ofSeconds(1)).text();
        Thread.sleep(1_100);
        assertOverlay("This invitation has expired", old);
        page.close();
    }

    @Test
    void anotherLinkOpenedInTheSameTabLetsIn() {
        page.navigate(link("m1", "nonsense"));
        page.locator("#play").click();
        arena.awaitOverlay("This invitation is not valid");
        page.navigate(link("m1", ticket("m1")));
        page.locator("#play").click();
        arena.awaitPlaying();
        page.close();
    }

    @Test
    void matchesForWhichOneNeedsATicketCannotBeJoinedFromTheList() {
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
        page.locator("#match-list button[disabled]").first().waitFor();
        assertEquals(
                "Invited only",
                page.locator("#match-list button[disabled]").first().textContent());
        page.close();
    }

    /** A page that does not know one of the server's reasons would say that the connection was lost, and try again for ever. */
    @Test
    void thePageKnowsEveryReason() {
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
        for (CloseReason reason : CloseReason.values()) {
            Object text = page.evaluate(
                    "async (code) => (await import('/app/close-codes.js')).closeReason(code).text", reason.code());
            assertFalse(
                    text.equals("Your place is kept for a while.") && reason != CloseReason.INTERNAL_ERROR,
                    "the page does not know " + reason);
        }
        page.close();
    }

    private void assertOverlay(String title, String ticket) {
        page.navigate("about:blank");
        page.navigate(link("m1", ticket));
        page.locator("#play").click();
        arena.awaitOverlay(title);
    }

    private static String ticket(String matchId) {
        return server.tickets().issue(matchId, Duration.ofMinutes(5)).text();
    }

    private static String link(String matchId, String ticket) {
        return "http://127.0.0.1:" + server.gateway().port() + "/?match=" + matchId
                + (ticket.isEmpty() ? "" : "#ticket=" + ticket);
    }
}
