package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.server.Server;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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

    private Page writerPage;
    private ArenaPage writer;
    private Page readerPage;
    private ArenaPage reader;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        server = LocalServer.start("skirmish", 0);
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void joinTwo() {
        writerPage = browser.newPage();
        writer = new ArenaPage(writerPage);
        writer.join(server.gateway().port(), HOSTILE_NAME);
        readerPage = browser.newPage();
        reader = new ArenaPage(readerPage);
        reader.join(server.gateway().port(), "Reader");
        reader.await("tickwire.players.filter(player => player.name === '" + HOSTILE_NAME + "').length >= 1");
    }

    @Test
    void whatIsSaidIsShownAsText() {
        say(writerPage, HOSTILE);
        reader.await(LAST_SAID + " === '" + HOSTILE + "'");
        readerPage.keyboard().down("Tab");
        reader.await("!document.getElementById('scoreboard').hidden");
        assertEquals(0, reader.number("document.querySelectorAll('img').length"));
        assertEquals(0, reader.number("document.querySelectorAll('.said *').length"));
        assertTrue(reader.isTrue("window.broken === undefined"));
        assertTrue(reader.isTrue("document.getElementById('chat-lines').textContent.includes('" + HOSTILE_NAME + "')"));
        leaveBoth();
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
        leaveBoth();
    }

    @Test
    void aTextThatIsTooLongIsNotTaken() {
        writerPage.keyboard().press("Enter");
        writerPage.keyboard().insertText("\u00e9".repeat(TEXT_BYTES_MAX));
        assertEquals(TEXT_BYTES_MAX / 2, writer.number("document.getElementById('chat-text').value.length"));
        assertEquals("0 left", writer.ask("document.getElementById('chat-left').textContent"));
        leaveBoth();
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
        assertEquals(
                List.of("one", "three"),
                reader.ask("[...document.querySelectorAll('#chat-lines .said')].map(said => said.textContent)"));
        leaveBoth();
    }

    @Test
    void whoTalksTooMuchIsToldSo() {
        for (int i = 0; i < LINES_MAX && writer.isTrue("document.querySelector('.toast') === null"); i++) {
            say(writerPage, "line " + i);
        }
        writer.await("document.querySelector('.toast') !== null");
        assertTrue(writer.isTrue("tickwire.state === 'playing'"), "and goes on playing");
        leaveBoth();
    }

    private void say(Page page, String text) {
        page.keyboard().press("Enter");
        page.keyboard().insertText(text);
        page.keyboard().press("Enter");
    }

    private void leaveBoth() {
        writerPage.close();
        readerPage.close();
    }
}
