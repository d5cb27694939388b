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

/** Somebody who only watches. */
@Tag("browser")
class WatchingInBrowserTest {
    private static final int BOTS = 4;

    @Test
    void whoWatchesFollowsOthersFliesFreelyAndMayJoin() throws IOException {
        try (Server server = LocalServer.start("skirmish", BOTS);
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            page.navigate("http://127.0.0.1:" + server.gateway().port() + "/");
            page.getByText("Watch", new Page.GetByTextOptions().setExact(true)).click();
            arena.await("tickwire.watching && tickwire.players.length === " + BOTS);
            assertTrue(arena.isTrue("tickwire.own === null && tickwire.camera.mode === 'free'"));
            assertTrue(page.locator("#vitals").isHidden());

            page.keyboard().press("KeyE");
            assertEquals("follow", arena.ask("tickwire.camera.mode"));
            double first = arena.number("tickwire.camera.slot");
            arena.await("tickwire.others.some(other => other.slot === tickwire.camera.slot)");
            assertTrue(page.locator("#watching-title").textContent().startsWith("Watching "));
            page.keyboard().press("KeyE");
            assertTrue(first != arena.number("tickwire.camera.slot"), "the next one is somebody else");
            page.keyboard().press("KeyQ");
            assertEquals(first, arena.number("tickwire.camera.slot"));

            double x = arena.number("tickwire.camera.x");
            page.keyboard().down(x > 2000 ? "KeyA" : "KeyD");
            arena.await("tickwire.camera.mode === 'free' && Math.abs(tickwire.camera.x - " + x + ") > 100");
            page.keyboard().up("KeyA");
            page.keyboard().up("KeyD");

            page.keyboard().press("Escape");
            page.locator("[data-choice=join]").click();
            arena.awaitPlaying();
            arena.await("tickwire.players.length === " + (BOTS + 1));
            assertEquals(List.of(), browser.errors());
        }
    }
}
