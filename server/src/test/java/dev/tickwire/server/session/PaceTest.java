package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How fast a client is sent to that is behind. */
class PaceTest {
    private final Pace pace = new Pace(30, 90, 4);

    @Test
    void whoKeepsUpGetsEveryTick() {
        for (int tick = 1; tick < 10; tick++) {
            assertTrue(pace.allows(tick, 29, true));
            pace.flushed(tick);
        }
    }

    @Test
    void whoIsBehindGetsSeveralTicksAtOnce() {
        int sent = 0;
        for (int tick = 100; tick < 140; tick++) {
            if (pace.allows(tick, 30, true)) {
                sent++;
                pace.flushed(tick);
            }
        }
        assertEquals(10, sent);
    }

    @Test
    void whoIsFarBehindGetsNothing() {
        assertFalse(pace.allows(1000, 90, true));
    }

    @Test
    void aFullSocketGetsNothing() {
        assertFalse(pace.allows(1000, 0, false));
    }

    @Test
    void whoIsFarBehindGetsNothingHoweverLongItLasts() {
        for (int tick = 1000; tick < 1200; tick++) {
            assertFalse(pace.allows(tick, 90, true));
            assertFalse(pace.allows(tick, 5000, true));
        }
        assertTrue(pace.allows(1200, 89, true));
    }

    @Test
    void whoHasCaughtUpNeedNotWaitForTheNextBatch() {
        pace.flushed(100);
        assertFalse(pace.allows(101, 30, true));
        assertTrue(pace.allows(101, 29, true));
    }
}
