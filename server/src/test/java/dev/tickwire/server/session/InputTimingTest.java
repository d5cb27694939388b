package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a client is told of how its inputs lie to their deadlines. */
class InputTimingTest {
    private static final long MILLI = 1_000_000L;

    private final InputTiming timing = new InputTiming(50, 500, 0);

    @Test
    void slackIsTheTimeFromArrivalToTheStartOfTheNamedTick() {
        timing.arrived(12, 10, 100 * MILLI, 130 * MILLI);
        assertEquals(10_000, timing.takeSlackMicros(130 * MILLI));
    }

    @Test
    void aLateInputHasNegativeSlack() {
        timing.arrived(8, 10, 100 * MILLI, 101 * MILLI);
        assertEquals(-41_000, timing.takeSlackMicros(101 * MILLI));
    }

    @Test
    void theSmallestSlackSinceTheLastReportIsTold() {
        timing.arrived(12, 10, 0, 0);
        timing.arrived(12, 10, 0, 35 * MILLI);
        timing.arrived(14, 10, 0, 20 * MILLI);
        assertEquals(5_000, timing.takeSlackMicros(0));
        timing.arrived(14, 10, 0, 20 * MILLI);
        assertEquals(60_000, timing.takeSlackMicros(0));
    }

    @Test
    void nothingIsReportedBeforeItsTimeOrWithoutAnInput() {
        assertFalse(timing.isReportDue(0));
        timing.arrived(12, 10, 0, 0);
        assertTrue(timing.isReportDue(0));
        timing.takeSlackMicros(0);
        timing.arrived(12, 10, 0, 0);
        assertFalse(timing.isReportDue(499 * MILLI));
        assertTrue(timing.isReportDue(500 * MILLI));
    }

    @Test
    void slackFarOutIsCut() {
        timing.arrived(1_000_000, 10, 0, 0);
        assertEquals(60_000_000, timing.takeSlackMicros(0));
        timing.arrived(-1_000_000, 10, 0, 0);
        assertEquals(-60_000_000, timing.takeSlackMicros(0));
    }
}
