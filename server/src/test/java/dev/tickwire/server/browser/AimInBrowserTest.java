package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.math.Angle16;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.netcode.AimSampler;
import dev.tickwire.server.Server;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page samples the mouse as the shared code says, and shots go where it points. */
@Tag("browser")
class AimInBrowserTest {
    private static final int TICKS = 3_000;

    /** The longest until a hand at rest is come to, and more: a second. */
    private static final int SETTLE_MILLIS = 1_000;

    private static final int CENTER_X = 640;
    private static final int CENTER_Y = 360;
    private static final int RADIUS_PIXELS = 300;

    /** At this radius it is 0.38 degrees, which is within the deadband and more than a step of the aim. */
    private static final int SMALL_PIXELS = 2;

    /** Where the match has the own avatar aim, in steps of the wire. */
    private static final String AIM_STEP =
            "Math.round(tickwire.own.aim / (2 * Math.PI) * " + (1 << SkirmishControls.AIM_BITS) + ")";

    private static Server server;
    private static HeadlessBrowser browser;

    @BeforeAll
    static void openThePage() throws IOException {
        server = LocalServer.start("skirmish", 0);
        browser = HeadlessBrowser.start();
    }

    @AfterAll
    static void closeThePage() {
        browser.close();
        server.close();
    }

    @Test
    void theCompiledSamplerSendsWhatTheJvmWouldSend() {
        SeededRandom random = new SeededRandom(8);
        AimSampler sampler = new AimSampler(SkirmishControls.AIM_BITS);
        List<Object> hand = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        int angle = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            angle += random.nextRange(-400, 400);
            boolean shot = random.nextInt(20) == 0;
            hand.add(List.of(angle, shot));
            expected.add(sampler.sample(angle, tick, shot));
        }
        Page page = browser.newPage();
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
        Object sent = page.evaluate(
                "async ({bits, hand}) => {"
                        + " const sampler = (await import('/js/tickwire.js')).aimSampler(bits);"
                        + " return hand.map(([angle, shot], tick) => sampler.sample(angle, tick, shot)); }",
                Map.of("bits", SkirmishControls.AIM_BITS, "hand", hand));
        assertEquals(expected, sent);
        page.close();
    }

    @Test
    void aHandAtRestIsLeftAloneUntilAShotIsToGoWhereItPoints() {
        Page page = browser.newPage();
        ArenaPage arena = new ArenaPage(page);
        arena.join(server.gateway().port(), "Marksman");
        page.mouse().move(CENTER_X, CENTER_Y - RADIUS_PIXELS);
        page.mouse().move(CENTER_X + RADIUS_PIXELS, CENTER_Y);
        arena.await(AIM_STEP + " === 0");

        page.mouse().move(CENTER_X + RADIUS_PIXELS, CENTER_Y + SMALL_PIXELS);
        page.waitForTimeout(SETTLE_MILLIS);
        assertEquals(0, (int) arena.number(AIM_STEP), "a tremble");

        arena.pullTrigger();
        int pointed = (int) Math.round(Math.atan2(SMALL_PIXELS, RADIUS_PIXELS) / (2 * Math.PI) * Angle16.FULL_TURN);
        assertTrue(Math.abs(pointed) < AimSampler.DEADBAND_ANGLE, "the mouse moved too far for this test");
        arena.await(AIM_STEP + " === " + SkirmishControls.aimNearest(pointed));
        assertTrue(arena.isTrue("tickwire.errors.length === 0"));
        page.close();
    }

    @Test
    void othersAimsAreDrawnOnTheShorterWayToWhereTheyAre() {
        Page page = browser.newPage();
        page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
        @SuppressWarnings("unchecked")
        List<Number> drawn = (List<Number>) page.evaluate("""
                async () => {
                  const { EasedAims } = await import('/games/skirmish/eased-aims.js');
                  const aims = new EasedAims(2);
                  const drawn = [];
                  for (let picture = 0; picture < 60; picture++) {
                    aims.begin(picture * 16);
                    drawn.push(aims.towards(1, picture === 0 ? 0.1 : 6.2));
                  }
                  return drawn.map((radians) => Math.sin(radians));
                }""");
        assertEquals(Math.sin(0.1), drawn.get(0).doubleValue(), 1e-9, "the first is where it is");
        for (int picture = 1; picture < drawn.size(); picture++) {
            double turn =
                    drawn.get(picture).doubleValue() - drawn.get(picture - 1).doubleValue();
            assertTrue(turn <= 0 && turn > -0.1, "picture " + picture + ": " + turn);
        }
        assertEquals(Math.sin(6.2), drawn.get(59).doubleValue(), 1e-6);
        page.close();
    }
}
