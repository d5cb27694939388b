package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.tickwire.server.Server;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The end of a life and the beginning of the next. */
@Tag("browser")
class DeathInBrowserTest {
    /** Enough of them that one soon comes by. */
    private static final int BOTS = 24;

    @Test
    void aPlayerSeesWhoTookThemOutSkipsThatAndComesBack() throws IOException {
        try (Server server = LocalServer.start("skirmish", BOTS);
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            arena.join(server.gateway().port(), "Mortal");

            arena.await("tickwire.killCamPlaying && tickwire.camera.mode === 'follow'"
                    + " && !document.getElementById('kill-cam').hidden");
            page.keyboard().press("KeyW");
            arena.await("!tickwire.killCamPlaying && tickwire.camera.mode === 'own'");
            assertTrue(arena.isTrue("tickwire.own === null"), "skipped before it was over");
            assertTrue(arena.number("tickwire.hurtsShown") > 0, "the damage was seen");
            arena.awaitPlaying();
            arena.await("document.getElementById('respawn').hidden");

            page.evaluate("() => { document.getElementById('setting-reducedMotion').click(); }");
            arena.await("tickwire.own === null && tickwire.vitals.respawnSeconds > 0");
            arena.awaitPlaying();
            assertTrue(arena.isTrue("!tickwire.killCamPlaying"), "reduced motion shows no past");
            assertEquals(List.of(), browser.errors());
        }
    }
}
