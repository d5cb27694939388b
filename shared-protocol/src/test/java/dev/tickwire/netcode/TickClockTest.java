package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.SeededRandom;
import org.junit.jupiter.api.Test;

/** The clock that runs ahead of the server by so much that inputs arrive just before they are needed. */
class TickClockTest {
    private static final int RATE_HZ = 30;
    private static final double PERIOD_MILLIS = 1000.0 / RATE_HZ;
    private static final double REPORT_MILLIS = 500;

    private final TickClock clock = new TickClock(RATE_HZ);

    @Test
    void itStartsAheadByTheRoundTripAndTheTargetSlack() {
        clock.start(1000, 3 * PERIOD_MILLIS, 50);
        assertEquals(1003 + TickClock.TARGET_SLACK_TICKS + 0.5, clock.phaseAt(50), 1e-9);
    }

    @Test
    void itRunsWithTheTime() {
        clock.start(0, 0, 0);
        double start = clock.phaseAt(0);
        assertEquals(start + 60, clock.phaseAt(60 * PERIOD_MILLIS), 1e-9);
    }

    @Test
    void itDoesNotRunBackWhenItsTimeDoes() {
        clock.start(0, 0, 1000);
        double phase = clock.phaseAt(2000);
        assertEquals(phase, clock.phaseAt(1500), 0);
    }

    @Test
    void itTellsWhenItsNextTickBegins() {
        clock.start(7, 0, 100);
        for (double millis = 100; millis < 300; millis += 1.7) {
            double next = clock.nextTickMillis(millis);
            assertTrue(next > millis && next <= millis + PERIOD_MILLIS, next + " at " + millis);
            int tick = (int) clock.phaseAt(millis);
            TickClock ahead = new TickClock(RATE_HZ);
            ahead.start(7, 0, 100);
            assertEquals(tick, (int) ahead.phaseAt(next - 1e-6));
            assertEquals(tick + 1, (int) ahead.phaseAt(next + 1e-6));
        }
    }

    @Test
    void aClockWithAnotherTargetAimsAtThatOne() {
        TickClock patient = new TickClock(RATE_HZ, 2);
        patient.start(1000, 0, 0);
        assertEquals(1002.5, patient.phaseAt(0), 1e-9);
        patient.slackReported(2 * PERIOD_MILLIS, 0);
        assertEquals(1002.5 + 30, patient.phaseAt(30 * PERIOD_MILLIS), 1e-9);
        patient.slackReported(PERIOD_MILLIS, 30 * PERIOD_MILLIS);
        assertTrue(patient.phaseAt(60 * PERIOD_MILLIS) > 1062.5 + 0.4);
    }

    @Test
    void aSmallErrorIsSlewedAwayAndTheTickNeverGoesBack() {
        clock.start(0, 0, 0);
        clock.slackReported((TickClock.TARGET_SLACK_TICKS + 4) * PERIOD_MILLIS, 0);
        double before = clock.phaseAt(0);
        for (double millis = 1; millis < 2000; millis++) {
            double phase = clock.phaseAt(millis);
            assertTrue(phase > before, "went back at " + millis);
            before = phase;
        }
        double lost = 2000 / PERIOD_MILLIS - (clock.phaseAt(2000) - TickClock.TARGET_SLACK_TICKS - 0.5);
        assertTrue(lost > 1 && lost < 4, "lost " + lost + " ticks");
    }

    @Test
    void farTooEarlyItJumpsBackAtOnce() {
        clock.start(0, 0, 0);
        double before = clock.phaseAt(0);
        assertTrue(clock.slackReported((TickClock.TARGET_SLACK_TICKS + 50) * PERIOD_MILLIS, 0));
        assertEquals(before - 50, clock.phaseAt(0), 1e-9);
    }

    @Test
    void oneBurstOfLateInputsDoesNotMakeItJump() {
        clock.start(0, 0, 0);
        double before = clock.phaseAt(0);
        assertFalse(clock.slackReported(-1300, 0));
        assertFalse(clock.slackReported(-1250, 0));
        assertEquals(before, clock.phaseAt(0), 1e-9);
        assertFalse(clock.slackReported(TickClock.TARGET_SLACK_TICKS * PERIOD_MILLIS, 0));
        assertFalse(clock.slackReported(-1300, 0));
        assertEquals(before, clock.phaseAt(0), 1e-9);
    }

    @Test
    void thatReportsKeepSayingFarTooLateMakesItJumpByTheLeastOfThem() {
        clock.start(0, 0, 0);
        double before = clock.phaseAt(0);
        assertFalse(clock.slackReported(-40 * PERIOD_MILLIS, 0));
        assertFalse(clock.slackReported(-20 * PERIOD_MILLIS, 0));
        assertTrue(clock.slackReported(-30 * PERIOD_MILLIS, 0));
        assertEquals(before + 20 + TickClock.TARGET_SLACK_TICKS, clock.phaseAt(0), 1e-9);
    }

    @Test
    void itSettlesUnderJitterAndDriftWithoutSwinging() {
        for (int seed = 1; seed <= 30; seed++) {
            SeededRandom random = new SeededRandom(seed);
            TickClock settling = new TickClock(RATE_HZ);
            double latencyMillis = random.nextInt(150);
            double jitterMillis = random.nextInt(20);
            double drift = 1 + random.nextRange(-1000, 1000) / 1e6;
            double startError = random.nextRange(-6, 6);
            settling.start((int) startError, 2 * latencyMillis, 0);
            double smallest = 0;
            double largest = 0;
            double smallestInWindow = Double.MAX_VALUE;
            double nextReport = REPORT_MILLIS;
            for (double millis = PERIOD_MILLIS; millis < 30_000; millis += PERIOD_MILLIS) {
                double arrival = latencyMillis + random.nextInt(1000) / 1000.0 * jitterMillis;
                double aheadTicks = settling.phaseAt(millis * drift) - millis / PERIOD_MILLIS;
                double slackMillis = aheadTicks * PERIOD_MILLIS - arrival;
                smallestInWindow = Math.min(smallestInWindow, slackMillis);
                if (millis >= nextReport) {
                    settling.slackReported(smallestInWindow, millis * drift);
                    smallestInWindow = Double.MAX_VALUE;
                    nextReport += REPORT_MILLIS;
                }
                if (millis > 12_000) {
                    smallest = Math.min(smallest, slackMillis);
                    largest = Math.max(largest, slackMillis);
                }
            }
            assertTrue(smallest >= 0, "seed " + seed + ": an input was late by " + -smallest + " ms");
            assertTrue(largest < 3 * PERIOD_MILLIS + jitterMillis, "seed " + seed + ": " + largest + " ms early");
        }
    }
}
