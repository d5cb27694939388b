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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A gamepad, made up by the test, plays and goes through menus. */
@Tag("browser")
class GamepadInBrowserTest {
    private static final int LOWER = 0;
    private static final int RIGHT = 1;
    private static final int TRIGGER = 7;
    private static final int START = 9;
    private static final int CROSS_DOWN = 13;

    private static Server server;
    private static HeadlessBrowser browser;

    private Page page;
    private ArenaPage arena;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        server = LocalServer.start(GameOptions.NONE, 0, Skill.VETERAN, SmallMaps.hall());
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void plugItIn() {
        page = browser.newPage();
        arena = new ArenaPage(page);
        page.addInitScript("""
                window.pad = {
                  mapping: 'standard',
                  axes: [0, 0, 0, 0],
                  buttons: Array.from({ length: 17 }, () => ({ pressed: false, value: 0 })),
                };
                navigator.getGamepads = () => [null, window.pad, null, null];""");
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
        page.evaluate("() => dispatchEvent(new Event('gamepadconnected'))");
    }

    @Test
    void sticksMoveAndAimAndTheTriggerFires() {
        push(LOWER);
        arena.awaitPlaying();
        double before = arena.number("tickwire.own.x");
        page.evaluate("() => { pad.axes = [1, 0, 0, 1]; }");
        arena.await("tickwire.own && Math.abs(tickwire.own.x - " + before + ") > 20");
        assertEquals("gamepad", arena.ask("tickwire.controls.device"));
        assertEquals(Math.PI / 2, arena.number("tickwire.controls.aimRadians"), 0.01);

        page.evaluate("() => { pad.axes = [0, 0, 0, 0]; }");
        arena.await("tickwire.controls.horizontal === 0");
        assertEquals(Math.PI / 2, arena.number("tickwire.controls.aimRadians"), 0.01, "the aim stays");
        page.evaluate("button => { pad.buttons[button].value = 1; }", TRIGGER);
        arena.await("tickwire.controls.firing && tickwire.shots > 0");
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aStickThatRestsBesideItsMiddleDoesNothing() {
        push(LOWER);
        arena.awaitPlaying();
        page.evaluate("() => { pad.axes = [0.15, -0.1, 0.12, 0.1]; }");
        double frames = arena.number("tickwire.framesDrawn");
        arena.await("tickwire.framesDrawn > " + frames + " + 2");
        assertEquals(0, arena.number("tickwire.controls.horizontal"));
        assertEquals(0, arena.number("tickwire.controls.vertical"));
        assertEquals("mouse", arena.ask("tickwire.controls.device"));
    }

    @Test
    void theCrossAndTwoButtonsGoThroughTheMenus() {
        push(LOWER);
        arena.awaitPlaying();
        push(START);
        arena.await("document.getElementById('pause').open");
        push(RIGHT);
        arena.await("!document.getElementById('pause').open && tickwire.controls.active");
        push(START);
        while (!"settings".equals(arena.ask("document.activeElement.dataset.choice ?? ''"))) {
            push(CROSS_DOWN);
        }
        push(LOWER);
        arena.await("document.getElementById('settings').open");
        push(RIGHT);
        arena.await("!document.getElementById('settings').open && tickwire.controls.active");
        assertTrue(arena.isTrue("tickwire.state === 'playing'"));
    }

    /** Presses a button and lets it go, each for long enough that the page sees it. */
    private void push(int button) {
        for (double value : new double[] {1, 0}) {
            page.evaluate("""
                    async ([button, value]) => {
                      pad.buttons[button].value = value;
                      const nextPicture = () => new Promise((done) => requestAnimationFrame(done));
                      await nextPicture();
                      await nextPicture();
                    }""", List.of(button, value));
        }
    }
}
