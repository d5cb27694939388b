package dev.tickwire.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.tickwire.server.Server;
import dev.tickwire.server.testing.HeadlessBrowser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody plays with bots for ten minutes, through deaths, rounds and maps, and the page needs no more memory than before. */
@Tag("proof")
@Tag("browser")
class MemoryOverTimeTest {
    private static final int MINUTES = Integer.getInteger("tickwire.memory.minutes", 10);
    private static final int BOTS = 8;
    private static final long NANOS_PER_MINUTE = 60_000_000_000L;
    private static final int LOOK_MILLIS = 150;

    /**
     * In the second half, when everything that is made once has been made, the heap may grow by so much in a minute. The
     * smallest object takes about 32 bytes: one that is forgotten in each of 60 pictures a second would be 115 kB a minute.
     */
    private static final double GROWTH_KILOBYTES_PER_MINUTE_MAX = 60;

    @Test
    void theHeapDoesNotGrowWhilePeoplePlay() throws IOException {
        try (Server server = LocalServer.start("skirmish", BOTS);
                HeadlessBrowser browser = HeadlessBrowser.start()) {
            Page page = browser.newPage();
            ArenaPage arena = new ArenaPage(page);
            arena.join(server.gateway().port(), "Regular");
            arena.pullTrigger();
            CDPSession debugger = page.context().newCDPSession(page);
            List<Double> megabytes = new ArrayList<>();
            long startNanos = System.nanoTime();
            for (int minute = 1; minute <= MINUTES; minute++) {
                while (System.nanoTime() - startNanos < minute * NANOS_PER_MINUTE) {
                    arena.hunt();
                    page.waitForTimeout(LOOK_MILLIS);
                }
                megabytes.add(heapMegabytes(debugger));
            }
            double growth = kilobytesPerMinute(megabytes.subList(MINUTES / 2, MINUTES));
            System.out.printf(
                    Locale.ROOT,
                    "heap after each minute: %s MB; %.1f kB a minute in the second half; %.0f pictures, score %.0f%n",
                    megabytes,
                    growth,
                    arena.number("tickwire.framesDrawn"),
                    arena.number("tickwire.score"));
            assertTrue(growth < GROWTH_KILOBYTES_PER_MINUTE_MAX, growth + " kB a minute: " + megabytes);
            assertTrue(arena.number("tickwire.framesDrawn") > 60 * MINUTES, "pictures were drawn all the time");
            assertEquals(0, (int) arena.number("tickwire.replicaMismatches"));
            assertEquals(List.of(), browser.errors());
            assertTrue(arena.isTrue("tickwire.errors.length === 0"));
        }
    }

    /** What is left when everything that nobody needs is gone; weak things take two rounds. */
    private static double heapMegabytes(CDPSession debugger) {
        debugger.send("HeapProfiler.collectGarbage");
        debugger.send("HeapProfiler.collectGarbage");
        JsonObject usage = debugger.send("Runtime.getHeapUsage");
        return Math.round(usage.get("usedSize").getAsDouble() / 1e4) / 100.0;
    }

    /** The slope of the line that is nearest to what was measured once a minute. */
    private static double kilobytesPerMinute(List<Double> megabytes) {
        int count = megabytes.size();
        double meanMinute = (count - 1) / 2.0;
        double mean = megabytes.stream().mapToDouble(each -> each).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < count; i++) {
            above += (i - meanMinute) * (megabytes.get(i) - mean);
            below += (i - meanMinute) * (i - meanMinute);
        }
        return below == 0 ? 0 : 1000 * above / below;
    }
}
