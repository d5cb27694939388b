package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How many messages a client may send. */
class MessageBudgetTest {
    private static final long SECOND = 1_000_000_000L;

    private final MessageBudget budget = new MessageBudget(10, 20, 0);

    @Test
    void aBurstIsAllowedOnce() {
        assertEquals(20, taken(0));
        assertEquals(0, taken(0));
    }

    @Test
    void theBudgetFillsWithTime() {
        taken(0);
        assertFalse(budget.take(SECOND / 20));
        assertTrue(budget.take(SECOND / 5));
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
            assertTrue(budget.take(i * SECOND / 10));
        }
    }

    private int taken(long nanos) {
        int count = 0;
        while (budget.take(nanos)) {
            count++;
        }
        return count;
    }
}
