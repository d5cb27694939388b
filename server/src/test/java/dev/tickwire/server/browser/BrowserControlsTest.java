package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.game.provingground.ProvingGroundControls;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.server.Server;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page packs keys and mouse into the very bits that the shared code unpacks. */
@Tag("browser")
class BrowserControlsTest {
    private static Server server;
    private static HeadlessBrowser browser;
    private static Page page;

    @BeforeAll
    static void openThePage() throws IOException {
        server = LocalServer.start("skirmish", 0);
        browser = HeadlessBrowser.start();
        page = browser.newPage();
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
    }

    @AfterAll
    static void closeThePage() {
        browser.close();
        server.close();
    }

    @Test
    void skirmishReadsTheDirectionsOfTheKeys() {
        for (int vertical = -1; vertical <= 1; vertical++) {
            for (int horizontal = -1; horizontal <= 1; horizontal++) {
                int held = packed("skirmish", List.of(horizontal, vertical, 0, false));
                int expected = horizontal == 0 && vertical == 0
                        ? SkirmishControls.NO_DIRECTION
                        : SkirmishControls.directionNearest(angleOf(Math.atan2(vertical, horizontal)));
                assertEquals(expected, SkirmishControls.direction(held), horizontal + " " + vertical);
            }
        }
    }

    @Test
    void skirmishReadsTheStepsOfTheAim() {
        for (int steps = 0; steps < 1 << SkirmishControls.AIM_BITS; steps += 31) {
            assertEquals(steps, SkirmishControls.aim(packed("skirmish", List.of(0, 0, steps, false))));
        }
        assertEquals(SkirmishControls.AIM_BITS, number("skirmish", "AIM_BITS"));
    }

    @Test
    void theAnglesOfSkirmishAreThoseOfTheSharedCode() {
        for (double radians = -Math.PI; radians <= Math.PI; radians += 0.37) {
            Object angle = page.evaluate(
                    "async (radians) => (await import('/games/skirmish/controls.js')).angle16(radians)", radians);
            assertEquals(angleOf(radians), ((Number) angle).intValue(), "aim " + radians);
        }
    }

    @Test
    void skirmishReadsTheTrigger() {
        assertTrue(SkirmishControls.isFiring(packed("skirmish", List.of(0, 0, 0, true))));
        assertEquals(0, packed("skirmish", List.of(0, 0, 0, false)));
        assertEquals(SkirmishControls.DASH_EDGE, number("skirmish", "DASH_EDGE"));
    }

    @Test
    void provingGroundReadsTheDirectionsOfTheKeys() {
        assertEquals(ProvingGroundControls.walk(angleOf(Math.PI / 2)), packed("provingground", List.of(0, 1, 0)));
        int before = ProvingGroundControls.walk(4711);
        assertEquals(before, packed("provingground", List.of(0, 0, before)));
        assertEquals(ProvingGroundControls.FIRE_EDGE, number("provingground", "FIRE_EDGE"));
    }

    private static int packed(String game, List<Object> controls) {
        return ((Number) page.evaluate(
                        "async ([game, controls]) =>"
                                + " (await import(`/games/${game}/controls.js`)).packHeld(...controls)",
                        List.of(game, controls)))
                .intValue();
    }

    private static int number(String game, String name) {
        return ((Number) page.evaluate(
                        "async ([game, name]) => (await import(`/games/${game}/controls.js`))[name]",
                        List.of(game, name)))
                .intValue();
    }

    private static int angleOf(double radians) {
        return (int) Math.round(radians / (2 * Math.PI) * 65_536) & 0xffff;
    }
}
