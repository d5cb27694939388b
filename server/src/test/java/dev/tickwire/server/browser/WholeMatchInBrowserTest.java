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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A short match from its warm-up to the podium, and the next map after it. */
@Tag("browser")
class WholeMatchInBrowserTest {
    private static final GameOptions SHORT =
            GameOptions.NONE.with("warmUpSeconds", 0).with("roundSeconds", 2).with("podiumSeconds", 3);

    @Test
    void aMatchIsPlayedToThePodiumAndGoesOnOnTheNextMap() throws IOException {
        // The warm-up lasts until there is somebody for the bot to play with.
        try (Server server =
                        LocalServer.start(SHORT, 1, Skill.VETERAN, SmallMaps.room("first"), SmallMaps.room("second"));
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
            noteEachPhase(page);
            page.locator("#play").click();
            arena.await("tickwire.mapName === 'first'");

            arena.await("!document.getElementById('podium').hidden");
            String title = page.locator("#podium-title").textContent();
            assertTrue(title.endsWith(" wins"), title);
            assertEquals(2, page.locator("#podium-steps li").count());
            browser.keepScreenshot(page, "podium");

            arena.await("tickwire.mapName === 'second'");
            arena.awaitPlaying();
            arena.await("tickwire.players.length === 2");
            assertTrue(page.locator("#podium").isHidden());
            arena.await("['countdown', 'running'].every(name => phases.lastIndexOf(name) > phases.indexOf('podium'))");
            @SuppressWarnings("unchecked")
            List<String> phases = (List<String>) page.evaluate("() => window.phases");
            phases.removeAll(List.of("warmup", "overtime"));
            assertEquals(
                    List.of("countdown", "running", "podium", "countdown", "running"),
                    phases,
                    "each once and in order");
            assertEquals(
                    0, (int) arena.number("tickwire.reconnects"), "on one connection, without loading the page anew");
            assertEquals(0, (int) arena.number("tickwire.replicaMismatches"));
            assertEquals(List.of(), browser.errors());
        }
    }

    /** Of those that there may be, the warm-up is over too soon to be counted on, and the overtime depends on the bot. */
    private static void noteEachPhase(Page page) {
        page.evaluate("""
                () => {
                  window.phases = [];
                  const look = () => {
                    const phase = tickwire.phase?.name;
                    if (phase && phase !== phases.at(-1)) {
                      phases.push(phase);
                    }
                    requestAnimationFrame(look);
                  };
                  look();
                }""");
    }
}
