package dev.tickwire.server.hosting;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How often a match that throws again and again is played anew. */
class HostedMatchTest {
    private static final int MOST = 3;
    private static final int WINDOW_SECONDS = 600;

    private final Instant start = Instant.EPOCH;
    private final HostedMatch one = new HostedMatch("m1", null, Optional.empty(), true, start);

    @Test
    void noMoreThanSoOftenWithinTheTime() {
        for (int second = 0; second < MOST; second++) {
            assertTrue(mayRestart(second));
        }
        assertFalse(mayRestart(MOST));
        assertFalse(mayRestart(WINDOW_SECONDS), "the first of them is just within it");
    }

    @Test
    void againWhenTheFirstTimeIsLongAgo() {
        for (int second = 0; second < MOST; second++) {
            assertTrue(mayRestart(second));
        }
        assertTrue(mayRestart(WINDOW_SECONDS + 1), "the first one counts no longer");
        assertFalse(mayRestart(WINDOW_SECONDS + 1), "the second one does");
    }

    private boolean mayRestart(int second) {
        return one.mayRestart(start.plusSeconds(second), MOST, WINDOW_SECONDS);
    }
}
