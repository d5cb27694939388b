package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.tickwire.server.Server;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a player chooses counts at once and on the next visit, and all of it can be reached without a mouse. */
@Tag("browser")
class SettingsInBrowserTest {
    private static final int CLICKS_MAX = 100;
    private static final String FOCUSED = "document.activeElement.id";

    private static Server server;
    private static HeadlessBrowser browser;

    private Page page;
    private ArenaPage arena;

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
    void openThePage() {
        page = browser.newPage();
        arena = new ArenaPage(page);
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
    }

    @AfterEach
    void closeThePage() {
        page.close();
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aKeyThatThePlayerChoseMovesTheAvatar() {
        chooseKey("right-0", "KeyL");
        page.keyboard().press("Escape");

        arena.join(server.gateway().port(), "Lefty");
        page.keyboard().down("KeyD");
        assertEquals(0, arena.number("tickwire.controls.horizontal"), "the key that was given up does nothing");
        page.keyboard().up("KeyD");
        double before = arena.number("tickwire.own.x");
        page.keyboard().down("KeyL");
        arena.await("Math.abs(tickwire.own.x - " + before + ") > 20");
        page.keyboard().up("KeyL");
    }

    @Test
    void aKeyWithTwoMeaningsIsMarkedOnBoth() {
        chooseKey("chat-0", "KeyW");

        assertEquals(
                List.of("chat-0", "up-0"),
                page.locator(".key.conflict").evaluateAll("keys => keys.map(key => key.dataset.place).sort()"));
        assertTrue(page.locator("#settings-note").textContent().contains("Move up"));
    }

    @Test
    void escapeAndBackspaceTakeBackAndTakeAwayAKey() {
        openKeys();
        page.locator("[data-place='chat-0']").click();
        page.keyboard().press("Escape");
        assertEquals("Enter", page.locator("[data-place='chat-0']").textContent());
        assertTrue(page.locator("#settings").isVisible(), "the dialog stays open");

        page.locator("[data-place='chat-0']").click();
        page.keyboard().press("Backspace");
        assertEquals(List.of(), arena.ask("tickwire.actions.find(action => action.name === 'chat').keys"));
    }

    @Test
    void whatWasChosenSurvivesAReload() {
        chooseKey("scores-1", "KeyP");
        page.locator("#tab-general").click();
        page.locator("#setting-palette").selectOption("tritanopia");
        page.locator("#setting-volume-master").fill("0.35");
        page.locator("#setting-showNetgraph").check();
        page.locator("#setting-killCam").uncheck();
        page.reload();

        assertEquals("tritanopia", arena.ask("tickwire.settings.palette"));
        assertEquals(0.35, arena.number("tickwire.settings.volumes.master"));
        assertTrue(arena.isTrue("tickwire.settings.showNetgraph"));
        assertTrue(arena.isTrue("!tickwire.settings.killCam"));
        assertEquals(List.of("Tab", "KeyP"), arena.ask("tickwire.settings.keys.scores"));
        assertEquals("tritanopia", arena.ask("document.body.dataset.palette"));
    }

    @Test
    void aButtonIsHeard() {
        page.locator("#menu-settings").click();
        // The first click only starts the sound.
        for (int i = 0; i < CLICKS_MAX && arena.isTrue("tickwire.soundsStarted === 0"); i++) {
            page.locator(i % 2 == 0 ? "#tab-keys" : "#tab-general").click();
        }
        assertTrue(arena.isTrue("tickwire.soundsStarted > 0"));
    }

    @Test
    void resetForgetsAllThatWasChosen() {
        chooseKey("up-0", "KeyI");
        page.locator("#settings-reset").click();

        assertEquals("{}", arena.ask("JSON.stringify(tickwire.settings.keys)"));
        assertEquals("W", page.locator("[data-place='up-0']").textContent());
    }

    @Test
    void settingsOfAnotherVersionOrDamagedOnesAreNotTaken() {
        for (String stored : List.of("{\"version\":0,\"chosen\":{\"palette\":\"tritanopia\"}}", "{", "null", "[]")) {
            assertEquals("default", whenStored(stored).get("palette"), stored);
        }
        Map<String, Object> settings = whenStored(
                "{\"version\":1,\"chosen\":{\"palette\":\"pink\",\"sensitivity\":99,\"showNetgraph\":true}}");
        assertEquals("default", settings.get("palette"));
        assertEquals(1, settings.get("sensitivity"));
        assertEquals(true, settings.get("showNetgraph"), "what is allowed is taken");
    }

    @Test
    void theWayIntoTheMatchAndThroughItsMenusNeedsNoMouse() {
        arena.await(FOCUSED + " === 'play'");
        while (!arena.ask(FOCUSED).equals("menu-settings")) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        arena.await(FOCUSED + " === 'tab-general'");
        page.keyboard().press("ArrowRight");
        assertEquals("tab-keys", arena.ask(FOCUSED));
        assertTrue(page.locator("#panel-keys").isVisible());
        page.keyboard().press("Escape");
        assertEquals("menu-settings", arena.ask(FOCUSED));

        while (!arena.ask(FOCUSED).equals("play")) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("Enter");
        arena.awaitPlaying();
        page.keyboard().press("Escape");
        arena.await("document.getElementById('pause').open");
        assertTrue(arena.isTrue("!tickwire.controls.active"), "the menu has the keys");
        assertEquals("resume", arena.ask("document.activeElement.dataset.choice"));
        page.keyboard().press("Escape");
        arena.await("!document.getElementById('pause').open && tickwire.controls.active");
        page.keyboard().press("Escape");
        while (!"leave".equals(arena.ask("document.activeElement.dataset.choice ?? ''"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        arena.await("tickwire.state === 'idle' && !document.getElementById('menu').hidden");
    }

    @Test
    void reducedMotionFollowsTheSystemUntilThePlayerChooses() {
        assertTrue(arena.isTrue("!tickwire.settings.reducedMotion"));
        readTheSettingAllTheTime();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        arena.await("tickwire.settings.reducedMotion && document.body.classList.contains('still')");
        page.locator("#menu-settings").click();
        page.locator("#setting-reducedMotion").uncheck();
        assertTrue(arena.isTrue("!tickwire.settings.reducedMotion && !document.body.classList.contains('still')"));
    }

    /** As a match does, every frame: the change must be told all the same. */
    private void readTheSettingAllTheTime() {
        page.evaluate("""
                () => {
                  const read = () => {
                    for (let i = 0; i < 20000; i++) {
                      tickwire.settings.reducedMotion;
                    }
                    setTimeout(read, 0);
                  };
                  read();
                }""");
    }

    /** The settings of a page that finds this in the browser. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> whenStored(String stored) {
        return (Map<String, Object>) page.evaluate("""
                async (stored) => {
                  localStorage.setItem('tickwire.settings', stored);
                  const { Settings } = await import('/app/settings.js');
                  return { ...new Settings() };
                }""", stored);
    }

    private void openKeys() {
        page.locator("#menu-settings").click();
        page.locator("#tab-keys").click();
    }

    private void chooseKey(String place, String code) {
        openKeys();
        page.locator("[data-place='" + place + "']").click();
        page.keyboard().press(code);
    }
}
