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

/** The end of a life and the beginning of the next. */
@Tag("browser")
class DeathInBrowserTest {
    private static final int BOTS = 5;

    @Test
    void aPlayerSeesWhoTookThemOutSkipsThatAndComesBack() throws IOException {
        try (Server server = LocalServer.start(GameOptions.NONE, BOTS, Skill.VETERAN, SmallMaps.room("room"));
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            arena.join(server.gateway().port(), "Mortal");

            skipTheKillCamAsSoonAsItPlays(page);
            arena.await("window.skipped");
            assertEquals("follow", arena.ask("skipped.before.camera"));
            assertTrue(arena.isTrue("skipped.before.boxShown"));
            assertEquals("own", arena.ask("skipped.after.camera"));
            assertTrue(arena.isTrue("!skipped.after.playing && !skipped.after.boxShown"), "any key skips it");
            assertTrue(arena.number("tickwire.hurtsShown") > 0, "the damage was seen");
            assertEquals(0, (int) arena.number("skipped.before.arcs"), "and belongs to now, not to the past");
            arena.awaitPlaying();
            arena.await("document.getElementById('respawn').hidden");

            page.evaluate("() => { document.getElementById('setting-reducedMotion').click(); }");
            arena.await("tickwire.own === null && tickwire.vitals.respawnSeconds > 0");
            arena.awaitPlaying();
            assertTrue(arena.isTrue("!tickwire.killCamPlaying"), "reduced motion shows no past");
            assertEquals(List.of(), browser.errors());
        }
    }

    /** From within the page: on a slow machine it would be over before a test could see it and press a key. */
    private static void skipTheKillCamAsSoonAsItPlays(Page page) {
        page.evaluate("""
                () => {
                  const state = () => ({
                    playing: tickwire.killCamPlaying,
                    camera: tickwire.camera.mode,
                    boxShown: !document.getElementById('kill-cam').hidden,
                    arcs: document.querySelectorAll('.hurt-direction.shown').length,
                  });
                  const look = () => {
                    if (tickwire.killCamPlaying) {
                      const before = state();
                      dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyW' }));
                      window.skipped = { before, after: state() };
                    } else {
                      requestAnimationFrame(look);
                    }
                  };
                  look();
                }""");
    }
}
