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
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints what a picture costs the page with a crowd on the screen: script time and draw calls at each quality. The headless
 * browser draws with the processor, which takes its time from the script; on a machine with graphics the script takes less.
 */
@Tag("browser")
@Tag("proof")
@Tag("figures")
class DrawTimeReportTest {
    /** More than are to be seen, because some always wait to come back. */
    private static final int BOTS = 34;

    private static final int PICTURES = 600;
    private static final int WARM_UP_PICTURES = 100;
    private static final double MINUTES_MAX = 4;

    @Test
    void aCrowdIsDrawnAtEachQuality() throws IOException {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-10s%10s%10s%10s%12s%12s%12s%12s%n",
                "quality", "in view", "shots", "pictures", "script p50", "script p95", "script p99", "draw calls"));
        try (Server server = LocalServer.start(GameOptions.NONE, BOTS, Skill.ROOKIE, SmallMaps.screen());
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            for (String quality : List.of("low", "medium", "high")) {
                table.append(row(browser, server.gateway().port(), quality));
            }
            assertEquals(List.of(), browser.errors());
        }
        System.out.println(
                table
                        + "Milliseconds of a picture's own script and of the messages before it; in view and shots: means; draw calls: most.");
    }

    private static String row(HeadlessBrowser browser, int port, String quality) {
        Page page = browser.newPage();
        ArenaPage arena = new ArenaPage(page);
        page.addInitScript("localStorage.setItem('tickwire.settings',"
                + " JSON.stringify({ version: 1, chosen: { quality: '" + quality + "' } }));");
        page.addInitScript(TIMES);
        page.navigate("http://127.0.0.1:" + port + "/?watch=1");
        arena.await("tickwire.watching && tickwire.framesDrawn > " + WARM_UP_PICTURES);
        page.evaluate("() => { pictures.length = 0; }");
        arena.await("pictures.length >= " + PICTURES, MINUTES_MAX);
        @SuppressWarnings("unchecked")
        Map<String, Object> found = (Map<String, Object>) page.evaluate("""
                () => {
                  const sorted = pictures.map(picture => picture.script).sort((a, b) => a - b);
                  const at = part => sorted[Math.floor(part * (sorted.length - 1))];
                  const mean = name => pictures.reduce((sum, picture) => sum + picture[name], 0) / pictures.length;
                  return {
                    count: pictures.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), others: mean('others'), shots: mean('shots'),
                    calls: Math.max(...pictures.map(picture => picture.calls)),
                  };
                }""");
        page.close();
        assertTrue(value(found, "others") > 0, "nobody was in view");
        return String.format(
                Locale.ROOT,
                "%-10s%10.1f%10.1f%10.0f%12.2f%12.2f%12.2f%12.0f%n",
                quality,
                value(found, "others"),
                value(found, "shots"),
                value(found, "count"),
                value(found, "p50"),
                value(found, "p95"),
                value(found, "p99"),
                value(found, "calls"));
    }

    private static double value(Map<String, Object> found, String name) {
        return ((Number) found.get(name)).doubleValue();
    }

    /** Takes the time of whatever the page does for a picture: all callbacks of a frame, and messages of the socket. */
    private static final String TIMES = """
            (() => {
              window.pictures = [];
              let script = 0;
              const timed = (work) => function (...values) {
                const start = performance.now();
                try {
                  return work.apply(this, values);
                } finally {
                  script += performance.now() - start;
                }
              };
              const request = window.requestAnimationFrame.bind(window);
              window.requestAnimationFrame = (callback) => request(timed(callback));
              Object.defineProperty(WebSocket.prototype, 'onmessage', {
                set(callback) {
                  this.addEventListener('message', timed(callback));
                },
              });
              let drawn = 0;
              const look = () => {
                request(look);
                if (window.tickwire && tickwire.framesDrawn !== drawn) {
                  drawn = tickwire.framesDrawn;
                  pictures.push({ script, others: tickwire.others.length, shots: tickwire.shots, calls: tickwire.drawCalls });
                  script = 0;
                }
              };
              request(look);
            })();""";
}
