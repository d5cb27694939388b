package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.Input;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which inputs go out for the controls of a player. */
class ControlSamplerTest {
    private static final int ECHOED = 95;
    private static final int START = 100;

    private final SentMessages sent = new SentMessages();
    private final InputHistory inputs = new InputHistory();
    private final SessionStatistics statistics = new SessionStatistics();
    private final ControlSampler controls = new ControlSampler(inputs, new MessageSender(sent, statistics));

    ControlSamplerTest() {
        controls.start(START);
    }

    @Test
    void aChangeIsSentInTheNextTickAndOnlyOnce() {
        controls.setHeld(5);
        controls.press(2);
        advance(START + 1);
        assertEquals(List.of(input(1, START + 1, 5, 2, 0)), sent.take());
        advance(START + 3);
        assertEquals(List.of(), sent.take());
        assertEquals(0, controls.latchedEdges());
        assertEquals(1, statistics.inputsSent());
    }

    @Test
    void pressesOfOneTickGoTogether() {
        controls.press(1);
        controls.press(4);
        advance(START + 1);
        assertEquals(List.of(input(1, START + 1, 0, 5, 0)), sent.take());
    }

    @Test
    void whatDoesNotChangeIsRepeated() {
        controls.setKeepAliveTicks(3);
        advance(START + 7);
        assertEquals(List.of(input(1, START + 3, 0, 0, 0), input(2, START + 6, 0, 0, 0)), sent.take());
    }

    @Test
    void aClockThatJumpsBackTakesNoTickTwice() {
        advance(START + 5);
        controls.press(1);
        advance(START + 2);
        assertEquals(List.of(), sent.take());
        advance(START + 6);
        assertEquals(List.of(input(1, START + 6, 0, 1, 0)), sent.take());
    }

    @Test
    void afterAPauseOnlyItsLastTicksAreTaken() {
        controls.setKeepAliveTicks(1);
        advance(START + 50);
        List<Object> messages = sent.take();
        assertEquals(TickSampler.CATCH_UP_TICKS_MAX, messages.size());
        assertEquals(input(1, START + 50 - TickSampler.CATCH_UP_TICKS_MAX + 1, 0, 0, 0), messages.get(0));
    }

    @Test
    void duringALongPauseNoTwoInputsAreFartherApartThanTheLowBitsOfATickTell() {
        controls.setHeld(1);
        int end = START + 1_000;
        advance(end);
        int last = START;
        for (Object message : sent.take()) {
            int gap = ((Input) message).tickLow() - last & 0xff;
            assertTrue(gap <= TickSampler.SENT_GAP_TICKS_MAX, "a gap of " + gap);
            last += gap;
        }
        assertEquals(end, controls.sampledTick());
        assertTrue(end - last <= TickSampler.CATCH_UP_TICKS_MAX, "the last one was for " + last);
    }

    @Test
    void nothingIsSentWhileTooMuchIsUnconfirmed() {
        controls.setKeepAliveTicks(1);
        int tick = START;
        while (!inputs.isFull()) {
            tick++;
            advance(tick);
        }
        sent.take();
        controls.press(1);
        advance(tick + 1_000);
        assertEquals(List.of(), sent.take());
        assertEquals(1, controls.latchedEdges());
        assertEquals(tick + 1_000, controls.sampledTick());
    }

    @Test
    void theLagOfADisplayThatStandsStillGrowsWithTheTicks() {
        controls.setShownLagQuarters(6);
        controls.press(1);
        advance(START + 1);
        assertEquals(List.of(input(1, START + 1, 0, 1, 6)), sent.take());
        advance(START + 3);
        controls.press(1);
        advance(START + 4);
        assertEquals(List.of(input(2, START + 4, 0, 1, 6 + 3 * Input.QUARTERS_PER_TICK)), sent.take());
        controls.setShownLagQuarters(Input.SHOWN_LAG_QUARTERS_MAX + 1);
        controls.press(1);
        advance(START + 5);
        assertEquals(List.of(input(3, START + 5, 0, 1, Input.SHOWN_LAG_QUARTERS_MAX)), sent.take());
    }

    @Test
    void inTheNextMatchWhatIsHeldIsSentAnewAndPressesAreForgotten() {
        controls.setHeld(5);
        advance(START + 1);
        controls.setShownLagQuarters(6);
        controls.press(2);
        sent.take();
        inputs.forget();
        controls.forgetMatch();
        controls.start(10);
        advance(11);
        assertEquals(List.of(input(1, 11, 5, 0, 0)), sent.take());
    }

    private void advance(int tick) {
        controls.advanceTo(tick, ECHOED, 0);
    }

    private static Input input(int sequence, int tick, int held, int edges, int lag) {
        return new Input(sequence & 0xff, tick & 0xff, ECHOED, held, edges, lag);
    }
}
