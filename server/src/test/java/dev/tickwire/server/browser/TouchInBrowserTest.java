package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.tickwire.bot.brain.Skill;
import dev.tickwire.game.skirmish.Skirmish;
import dev.tickwire.server.Server;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two thumbs on a phone. */
@Tag("browser")
class TouchInBrowserTest {
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final double UNITS_PER_PIXEL = 16;

    /** What a finger can hit. */
    private static final double TARGET_PIXELS_MIN = 44;

    private static Server server;
    private static HeadlessBrowser browser;
    private static Page page;
    private static ArenaPage arena;
    private static Fingers fingers;

    @BeforeAll
    static void joinWithAFinger() throws IOException {
        server = LocalServer.start(GameOptions.NONE, 0, Skill.VETERAN, SmallMaps.hall());
        browser = HeadlessBrowser.start();
        page = browser.newPhonePage();
        arena = new ArenaPage(page);
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
        page.locator("#play").tap();
        arena.awaitPlaying();
        fingers = new Fingers(page);
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
        server.close();
    }

    @Test
    void oneThumbMovesAndTheOtherAimsAndFires() {
        double before = arena.number("tickwire.own.x");
        fingers.touch("touchStart", 90, 650, 300, 600);
        fingers.touch("touchMove", 140, 650, 300, 550);
        arena.await("tickwire.own && Math.abs(tickwire.own.x - " + before + ") > 15 && tickwire.shots > 0");
        assertEquals("touch", arena.ask("tickwire.controls.device"));
        assertTrue(arena.isTrue("tickwire.controls.horizontal > 0.8 && tickwire.controls.firing"));
        assertEquals(-Math.PI / 2, arena.number("tickwire.controls.aimRadians"), 0.01);
        browser.keepScreenshot(page, "phone");

        fingers.touch("touchMove", 140, 650, 300, 580);
        arena.await("!tickwire.controls.firing");
        assertTrue(arena.isTrue("tickwire.controls.horizontal > 0.8"), "aiming a little does not fire");
        fingers.touch("touchEnd");
        arena.await("tickwire.controls.horizontal === 0 && !tickwire.controls.firing");
        assertEquals(List.of(), browser.errors());
    }

    @Test
    void aPhoneShowsMoreThanItsShapeWouldButNoMoreThanTheServerTellsOf() {
        double halfWidth = arena.number("tickwire.view.halfWidth");
        double halfHeight = arena.number("tickwire.view.halfHeight");
        assertEquals((double) WIDTH / HEIGHT, halfWidth / halfHeight, 0.01);
        assertTrue(halfWidth > 280, "to either side " + halfWidth + " px");
        // The view looks ahead by at most a twentieth of the screen.
        double told = new Skirmish(SmallMaps.hall()).viewExtent().halfHeightUnits() / UNITS_PER_PIXEL;
        assertTrue(halfHeight * 1.1 < told, "above and below " + halfHeight + " of " + told + " px");
    }

    @Test
    void thePageNeitherScrollsNorZooms() {
        fingers.touch("touchStart", 150, 400, 250, 500);
        fingers.touch("touchMove", 50, 200, 350, 700);
        fingers.touch("touchEnd");
        assertEquals(1, arena.number("visualViewport.scale"));
        assertEquals(0, arena.number("scrollX + scrollY + visualViewport.pageTop + visualViewport.pageLeft"));
        assertTrue(arena.isTrue("document.documentElement.scrollWidth <= " + WIDTH));
    }

    @Test
    void everyButtonIsLargeEnoughAndFreeOfTheOthers() {
        List<BoundingBox> boxes = new ArrayList<>();
        for (Locator button : page.locator("#touch-buttons button").all()) {
            if (button.isVisible()) {
                boxes.add(button.boundingBox());
            }
        }
        assertTrue(boxes.size() >= 4, "menu, leaderboard, chat and dash");
        boxes.add(page.locator("#vitals").boundingBox());
        boxes.add(page.locator("#leaders").boundingBox());
        for (BoundingBox box : boxes) {
            assertTrue(box.x >= 0 && box.x + box.width <= WIDTH && box.y >= 0 && box.y + box.height <= HEIGHT);
        }
        for (int i = 0; i < boxes.size(); i++) {
            BoundingBox one = boxes.get(i);
            assertTrue(i >= boxes.size() - 2 || Math.min(one.width, one.height) >= TARGET_PIXELS_MIN);
            for (BoundingBox other : boxes.subList(i + 1, boxes.size())) {
                assertTrue(
                        one.x + one.width <= other.x
                                || other.x + other.width <= one.x
                                || one.y + one.height <= other.y
                                || other.y + other.height <= one.y,
                        "two things lie over each other at " + one.x + " " + one.y);
            }
        }
    }

    @Test
    void theMenuOpensByItsButton() {
        page.locator("#touch-buttons [data-action=menu]").tap();
        arena.await("document.getElementById('pause').open");
        page.locator("[data-choice=resume]").tap();
        arena.await("tickwire.controls.active");
    }
}
