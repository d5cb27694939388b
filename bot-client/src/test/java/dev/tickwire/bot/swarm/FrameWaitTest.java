package dev.tickwire.bot.swarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.replica.FrameHeader;
import org.junit.jupiter.api.Test;

/** What counts as a wait for a frame. */
class FrameWaitTest {
    private static final double TICK_MILLIS = 33;

    private final Measurements measured = new Measurements();
    private final FrameWait wait = new FrameWait(TICK_MILLIS);

    @Test
    void theFirstFrameEndsNoWait() {
        wait.frameCame(100, 5_000, measured);
        assertEquals(0, measured.gap.count());
        wait.frameCame(101, 5_033, measured);
        assertEquals(1, measured.gap.count());
        assertEquals(33, measured.gap.max(), 0.1);
    }

    @Test
    void ticksOfWhichThereWasNothingToSayAreNoWaitForFramesThatDidNotCome() {
        wait.frameCame(100, 5_000, measured);
        wait.frameCame(110, 5_330, measured);
        assertEquals(1, measured.gap.count());
        assertEquals(330, measured.gap.max(), 1);
    }

    @Test
    void aFrameThatComesLateWasWaitedForByWhoeverLookedMeanwhile() {
        wait.frameCame(100, 5_000, measured);
        wait.frameCame(101, 5_330, measured);
        // 330 ms, 297 ms and so on, down to a tick.
        assertEquals(10, measured.gap.count());
        assertEquals(330, measured.gap.max(), 1);
        assertEquals(33, measured.gap.percentile(1), 1);
    }

    @Test
    void aServerMayHaveHadNothingToSayAtTheEnd() {
        wait.frameCame(100, 5_000, measured);
        wait.end(5_000 + FrameHeader.SILENT_TICKS_MAX * TICK_MILLIS, measured);
        assertEquals(0, measured.gap.count());
    }

    @Test
    void afterALongerSilenceAFrameWasWaitedForUntilTheEnd() {
        wait.frameCame(100, 5_000, measured);
        wait.end(5_000 + (FrameHeader.SILENT_TICKS_MAX + 2) * TICK_MILLIS, measured);
        assertTrue(measured.gap.count() > FrameHeader.SILENT_TICKS_MAX, measured.gap.count() + " waits");
        assertEquals((FrameHeader.SILENT_TICKS_MAX + 2) * TICK_MILLIS, measured.gap.max(), 1);
    }

    @Test
    void whoHasForgottenWaitsForNothingAndIsNotAsked() {
        wait.frameCame(100, 5_000, measured);
        wait.forget();
        wait.end(60_000, measured);
        wait.noteAge(60_000, 10, measured);
        wait.frameCame(900, 70_000, measured);
        assertEquals(0, measured.gap.count());
        assertEquals(0, measured.age.count());
    }

    @Test
    void theAgeIsTheTimeSinceTheFrameCameAndHalfARoundTrip() {
        wait.noteAge(4_000, 40, measured);
        assertEquals(0, measured.age.count());
        wait.frameCame(100, 5_000, measured);
        wait.noteAge(5_010, 40, measured);
        assertEquals(30, measured.age.max(), 0.1);
    }
}
