package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.server.Server;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one player writes, another reads: as text, within limits, and only if they want to. */
@Tag("browser")
class ChatInBrowserTest {
    private static final int TEXT_BYTES_MAX = 120;

    /** More than may be said in ten seconds, by far. */
    private static final int LINES_MAX = 40;

    private static final String HOSTILE = "<img src=x onerror=\"window.broken=1\"><b>&amp;</b>";
    private static final String LAST_SAID = "[...document.querySelectorAll('#chat-lines .said')].at(-1)?.textContent";

    /** As long as a name may be. */
    private static final String HOSTILE_NAME = "<img src=x>";

    private static Server server;
    private static HeadlessBrowser browser;

    private static Page writerPage;
    private static ArenaPage writer;
    private static Page readerPage;
    private static ArenaPage reader;

    @BeforeAll
    static void joinTwo() throws IOException {
        server = LocalServer.start(GameOptions.NONE, 0, Skill.VETERAN, SmallMaps.room("room"));
        browser = HeadlessBrowser.start();
        writerPage = browser.newSmallPage();
        writer = new ArenaPage(writerPage);
        writer.join(server.gateway().port(), HOSTILE_NAME);
        readerPage = browser.newSmallPage();
        reader = new ArenaPage(readerPage);
        reader.join(server.gateway().port(), "Reader");
        reader.await("tickwire.players.some(player => player.name === '" + HOSTILE_NAME + "')");
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        server.close();
    }

    @Test
    void whatIsSaidIsShownAsText() {
        say(writerPage, HOSTILE);
        reader.await(LAST_SAID + " === '" + HOSTILE + "'");
        readerPage.keyboard().down("Tab");
        reader.await("!document.getElementById('scoreboard').hidden");
        readerPage.keyboard().up("Tab");
        assertEquals(0, reader.number("document.querySelectorAll('img').length"));
        assertEquals(0, reader.number("document.querySelectorAll('.said *').length"));
        assertTrue(reader.isTrue("window.broken === undefined"));
        assertTrue(reader.isTrue("document.getElementById('chat-lines').textContent.includes('" + HOSTILE_NAME + "')"));
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void whatIsTypedDoesNotPlay() {
        writerPage.keyboard().press("Enter");
        writerPage.keyboard().down("KeyD");
        assertTrue(writer.isTrue("!tickwire.controls.active && tickwire.controls.horizontal === 0"));
        writerPage.keyboard().up("KeyD");
        assertEquals("d", writer.ask("document.getElementById('chat-text').value"));
        writerPage.keyboard().press("Escape");
        writer.await("tickwire.controls.active && document.getElementById('chat-form').hidden");
    }

    @Test
    void aTextThatIsTooLongIsNotTaken() {
        writerPage.keyboard().press("Enter");
        writerPage.keyboard().insertText("\u00e9".repeat(TEXT_BYTES_MAX));
        assertEquals(TEXT_BYTES_MAX / 2, writer.number("document.getElementById('chat-text').value.length"));
        assertEquals("0 left", writer.ask("document.getElementById('chat-left').textContent"));
        writerPage.keyboard().press("Escape");
        writer.await("tickwire.controls.active");
    }

    @Test
    void whoIsMutedIsNotReadUntilLetBeHeardAgain() {
        say(writerPage, "one");
        reader.await(LAST_SAID + " === 'one'");
        readerPage.keyboard().press("Enter");
        readerPage.locator("#chat-lines button.who").last().click();
        reader.await("tickwire.settings.chatMuted.includes('" + HOSTILE_NAME + "')");
        readerPage.keyboard().press("Escape");
        say(writerPage, "two");
        say(readerPage, "three");
        reader.await(LAST_SAID + " === 'three'");
        assertTrue(reader.isTrue("!document.getElementById('chat-lines').textContent.includes('two')"));

        readerPage.keyboard().press("Escape");
        readerPage.locator("[data-choice=settings]").click();
        readerPage.locator("#tab-players").click();
        readerPage.locator("#panel-players button").click();
        readerPage.locator("#settings [data-close]").click();
        reader.await("tickwire.controls.active && tickwire.settings.chatMuted.length === 0");
        say(writerPage, "four");
        reader.await(LAST_SAID + " === 'four'");
    }

    @Test
    void whoTalksTooMuchIsToldSo() {
        Page page = browser.newSmallPage();
        ArenaPage talker = new ArenaPage(page);
        talker.join(server.gateway().port(), "Talker");
        for (int i = 0; i < LINES_MAX && talker.isTrue("document.querySelector('.toast') === null"); i++) {
            say(page, "line " + i);
        }
        talker.await("document.querySelector('.toast') !== null");
        assertTrue(talker.isTrue("tickwire.state === 'playing'"), "and goes on playing");
        page.close();
    }

    private static void say(Page page, String text) {
        page.keyboard().press("Enter");
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }
}
