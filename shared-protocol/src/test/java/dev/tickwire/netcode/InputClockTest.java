package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.replica.FrameHeader;
import org.junit.jupiter.api.Test;

/** Which reports of slack correct the clock. */
class InputClockTest {
    private static final int RATE_HZ = 30;

    /** So early that the clock jumps back at once. */
    private static final double EARLY_MILLIS = 1_000;

    private static final double EARLY_TICKS = EARLY_MILLIS * RATE_HZ / 1_000 - TickClock.TARGET_SLACK_TICKS;

    private final InputHistory inputs = new InputHistory();
    private final InputClock clock = new InputClock(inputs);

    @Test
    void beforeTheFirstMatchItStandsStill() {
        assertEquals(0, clock.phaseAt(1_000));
        assertEquals(1_000, clock.nextTickMillis(1_000));
    }

    @Test
    void itStartsByTheLeadThatItWasGiven() {
        clock.setLead(3);
        clock.start(RATE_HZ, 100, 0, 0);
        assertEquals(103.5, clock.phaseAt(0), 1e-9);
    }

    @Test
    void reportsOfInputsFromBeforeAJumpAreNotJumpedForAgain() {
        clock.start(RATE_HZ, 100, 0, 0);
        double phase = clock.phaseAt(0);
        send(5);
        clock.slackReported(EARLY_MILLIS, 0);
        assertEquals(phase - EARLY_TICKS, clock.phaseAt(0), 1e-9);
        clock.slackReported(EARLY_MILLIS, 0);
        // The first report that covers the inputs from before the jump is still about them.
        consume(5);
        clock.slackReported(EARLY_MILLIS, 0);
        assertEquals(phase - EARLY_TICKS, clock.phaseAt(0), 1e-9);
        clock.slackReported(EARLY_MILLIS, 0);
        assertEquals(phase - 2 * EARLY_TICKS, clock.phaseAt(0), 1e-9);
    }

    @Test
    void aJumpOfAnEarlierMatchIsForgotten() {
        clock.start(RATE_HZ, 100, 0, 0);
        send(5);
        clock.slackReported(EARLY_MILLIS, 0);
        inputs.forget();
        clock.start(RATE_HZ, 100, 0, 0);
        double phase = clock.phaseAt(0);
        clock.slackReported(EARLY_MILLIS, 0);
        assertEquals(phase - EARLY_TICKS, clock.phaseAt(0), 1e-9);
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            inputs.add(i + 1, 0, 0, true, 0);
        }
    }

    private void consume(int count) {
        FrameHeader header = new FrameHeader();
        header.consumed = count;
        inputs.confirm(header, 0, mapHash -> {});
    }
}
