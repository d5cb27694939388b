package dev.tickwire.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.AdminToken;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator's page in a real browser, over a real server. */
@Tag("browser")
class DashboardInBrowserTest {
    private static final String VIEWER = "viewer-0123456789abcdef";
    private static final String OPERATOR = "operator-0123456789abcdef";

    /** A name that would be bold if it were ever taken for HTML. */
    private static final String HOSTILE_NAME = "<b>Eve</b>";

    private static final int BOTS = 3;
    private static final int PHONE_WIDTH = 390;

    private static HeadlessBrowser browser;

    private Server server;
    private ServerAdmin admin;
    private Page page;

    @BeforeAll
    static void startTheBrowser() {
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @BeforeEach
    void start() throws IOException {
        server = Server.start(ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1),
                "skirmish",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(BOTS),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                OptionalInt.of(8),
                7,
                0));
        admin = openAdmin(0);
        page = browser.newPage();
    }

    @AfterEach
    void stop() {
        page.close();
        admin.close();
        server.close();
    }

    @AfterAll
    static void nothingWentWrong() {
        // The browser itself tells of answers and sockets that failed as they should.
        assertEquals(
                List.of(),
                browser.errors().stream()
                        .filter(error ->
                                !error.startsWith("Failed to load resource: the server responded with a status of 400"))
                        .filter(error -> !error.startsWith("WebSocket connection to"))
                        .toList());
    }

    private ServerAdmin openAdmin(int port) throws IOException {
        return ServerAdmin.open(
                AdminSettings.local(port)
                        .withTokens(List.of(
                                new AdminToken("vera", AdminRole.VIEW, VIEWER),
                                new AdminToken("otto", AdminRole.OPERATE, OPERATOR))),
                server);
    }

    private String url() {
        return "http://127.0.0.1:" + admin.port() + "/";
    }

    private void openAs(String token) {
        page.navigate(url() + "#token=" + token);
        assertThat(page.locator("#board")).isVisible();
    }

    @Test
    void aTokenIsAskedForAndAWrongOneRefused() {
        page.navigate(url());
        page.locator("#token").fill("nobody's");
        page.locator("#token-form button").click();
        assertThat(page.locator("#token-fault")).containsText("The server prints a token");
        page.locator("#token").fill(OPERATOR);
        page.keyboard().press("Enter");

        assertThat(page.locator("#state")).hasText("takes players");
        assertThat(page.locator("#who")).hasText("otto, operate");
        assertThat(figure("Bots")).hasText("" + BOTS);
        assertThat(figure("Matches")).hasText("1");
        assertThat(page.locator("#match-list tr")).hasCount(1);
        assertThat(page.locator("#tick-words")).containsText("budget 33.3 ms");
        browser.keepScreenshot(page, "dashboard");
    }

    @Test
    void aTokenInTheAddressStaysInTheTabOnly() {
        openAs(VIEWER);
        assertEquals(url(), page.url());
        page.reload();
        assertThat(page.locator("#who")).hasText("vera, view");
        page.locator("#forget").click();
        assertThat(page.locator("#token")).isVisible();
        page.reload();
        assertThat(page.locator("#token")).isVisible();
    }

    @Test
    void whoMayOnlyViewIsOfferedNothingElse() {
        openAs(VIEWER);
        openMatch("m1");
        assertThat(page.locator("#view-only")).isVisible();
        assertThat(page.locator("#player-list tr")).hasCount(BOTS);
        for (String action : List.of("#create", "#drain", "#match-end", "#match-lock")) {
            assertThat(page.locator(action)).isHidden();
        }
    }

    @Test
    void aMatchIsWatchedFromAbove() {
        openAs(VIEWER);
        openMatch("m1");
        assertThat(page.locator("#view-words")).containsText("alive on foundry");
        Object first = page.evaluate("document.getElementById('match-view').toDataURL()");
        page.waitForTimeout(1_500);
        assertNotEquals(first, page.evaluate("document.getElementById('match-view').toDataURL()"), "nobody moves");
        page.locator("#match-close").click();
        assertThat(page.locator("#match-panel")).isHidden();
    }

    @Test
    void somebodyIsToldKickedBannedAndForgiven() {
        openAs(OPERATOR);
        Page game = join();
        openMatch("m1");
        Locator row = page.locator("#player-list tr").filter(new Locator.FilterOptions().setHasText(HOSTILE_NAME));
        assertThat(row).hasCount(1);
        assertThat(page.locator("#player-list b")).hasCount(0);

        page.locator("#match-notice").click();
        page.locator("#dialog [name=text]").fill("<i>Soon</i> over");
        confirm();
        assertThat(page.locator("#done")).containsText("Told to 1 person");
        assertThat(game.locator("body")).containsText("<i>Soon</i> over");

        row.getByText("Kick").click();
        page.locator("#dialog [name=reason]").fill("Rude");
        confirm();
        assertThat(row).hasCount(0);
        assertThat(game.locator("body")).containsText("Rude");
        game.close();

        game = join();
        assertThat(row).hasCount(1);
        row.getByText("Ban").click();
        confirm();
        assertThat(row).hasCount(0);
        page.locator("#bans").click();
        assertThat(page.locator("#dialog li")).containsText(HOSTILE_NAME);
        page.locator("#dialog li button").click();
        assertThat(page.locator("#dialog li")).hasCount(0);
        game.close();
    }

    @Test
    void aMatchIsMadeLockedGivenATicketAndEnded() {
        openAs(OPERATOR);
        page.locator("#create").click();
        page.locator("#dialog [name=maxPlayers]").fill("many");
        confirm();
        assertThat(page.locator("#dialog label", new Page.LocatorOptions().setHasText("Places"))
                        .locator(".fault"))
                .containsText("must be a whole number");
        page.locator("#dialog [name=maxPlayers]").fill("4");
        page.locator("#dialog [name=options]").fill("roundSeconds = 60");
        page.locator("#dialog [name=private]").check();
        confirm();
        assertThat(page.locator("#match-title")).hasText(Pattern.compile("Match p-\\w+"));
        String id = page.locator("#match-title").textContent().substring("Match ".length());
        Locator row = page.locator("#match-list tr[data-match=" + id + "]");
        assertThat(row).containsText("private");
        assertThat(row).containsText("0 / 4");

        page.locator("#match-lock").click();
        assertThat(row).containsText("private, locked");
        page.locator("#match-lock").click();
        assertThat(page.locator("#match-lock")).hasText("Lock");
        page.locator("#match-ticket").click();
        confirm();
        assertThat(page.locator("#dialog output")).containsText("/?match=" + id + "#ticket=ey");
        page.locator("#dialog .buttons button").click();
        page.locator("#match-end").click();
        confirm();
        assertThat(row).containsText("ended");
        assertThat(page.locator("#match-end")).isDisabled();

        page.locator("#match-filter").fill("m1 ffa");
        assertThat(page.locator("#match-list tr")).hasCount(1);
    }

    @Test
    void aDrainMustBeTypedOut() {
        openAs(OPERATOR);
        page.locator("#drain").click();
        page.locator("#dialog [name=word]").fill("yes");
        confirm();
        assertThat(page.locator("#dialog")).containsText("must be the word drain");
        assertThat(page.locator("#state")).hasText("takes players");
        page.locator("#dialog [name=word]").fill("drain");
        confirm();
        assertThat(page.locator("#state")).containsText("drains");
        assertThat(page.locator("#warnings")).containsText("Nobody new gets in");
    }

    @Test
    void theFeedComesBackWhenTheServerDoes() throws IOException {
        openAs(OPERATOR);
        int port = admin.port();
        admin.close();
        assertThat(page.locator("#connection")).containsText("Trying again");
        assertThat(page.locator("#state")).hasText("no connection");
        admin = openAdmin(port);
        assertThat(page.locator("#state")).hasText("takes players");
        assertThat(page.locator("#connection")).isHidden();
    }

    @Test
    void aPhoneShowsAllWithoutScrollingSideways() {
        page.close();
        page = browser.newPhonePage();
        openAs(OPERATOR);
        page.locator("#match-list button").tap();
        assertThat(page.locator("#player-list tr")).hasCount(BOTS);
        assertThat(page.locator("#view-words")).containsText("alive");
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertTrue(width <= PHONE_WIDTH, width + " pixels wide");
        browser.keepScreenshot(page, "dashboard-phone");
    }

    /** The value that stands under a title. */
    private Locator figure(String title) {
        return page.locator("#figures div")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("dd span");
    }

    private void openMatch(String id) {
        page.locator("#match-list tr[data-match=" + id + "] button").click();
        assertThat(page.locator("#match-title")).hasText("Match " + id);
    }

    private void confirm() {
        page.locator("#dialog button[type=submit]").click();
    }

    /** Somebody plays from now on, in a page of their own. */
    private Page join() {
        Page game = browser.newSmallPage();
        game.navigate("http://127.0.0.1:" + server.gateway().port() + "/?match=m1&autoplay=1&name="
                + URLEncoder.encode(HOSTILE_NAME, StandardCharsets.UTF_8));
        return game;
    }
}
