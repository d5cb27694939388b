package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How often something may happen. */
class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    private final RateLimit limit = new RateLimit(10, 20, 0);

    @Test
    void aBurstIsAllowedOnce() {
        assertEquals(20, taken(0));
        assertEquals(0, taken(0));
    }

    @Test
    void permitsGrowWithTime() {
        taken(0);
        assertFalse(limit.tryTake(SECOND / 20));
        assertTrue(limit.tryTake(SECOND / 5));
        assertEquals(11, taken(SECOND + SECOND / 5));
    }

    @Test
    void aLongPauseEarnsNoMoreThanABurst() {
        taken(0);
        assertEquals(20, taken(1000 * SECOND));
    }

    @Test
    void theSustainedRateIsAllowedForEver() {
        for (int i = 0; i < 1000; i++) {
            assertTrue(limit.tryTake(i * SECOND / 10));
        }
    }

    private int taken(long nanos) {
        int count = 0;
        while (limit.tryTake(nanos)) {
            count++;
        }
        return count;
    }
}
