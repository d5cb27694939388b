package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.message.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a spectator's look goes out. */
class LookSamplerTest {
    private static final int ECHOED = 95;

    /** At 30 Hz, at most ten looks in a second are one in three ticks. */
    private static final int CHANGE_TICKS = 3;

    private final SentMessages sent = new SentMessages();
    private final LookSampler looks = new LookSampler(new MessageSender(sent, new SessionStatistics()));

    LookSamplerTest() {
        looks.setTickRate(30);
        looks.start(0);
    }

    @Test
    void aChangeWaitsUntilItMayBeSent() {
        looks.look(10, 20, 4);
        looks.advanceTo(CHANGE_TICKS - 1, ECHOED, 0);
        assertEquals(List.of(), sent.take());
        looks.advanceTo(CHANGE_TICKS, ECHOED, 0);
        assertEquals(List.of(new Look(ECHOED, 10, 20, 4)), sent.take());
    }

    @Test
    void ofSeveralChangesTheLastIsSent() {
        looks.look(10, 20, 4);
        looks.look(30, 40, Look.NOBODY);
        looks.advanceTo(CHANGE_TICKS, ECHOED, 0);
        assertEquals(List.of(new Look(ECHOED, 30, 40, Look.NOBODY)), sent.take());
    }

    @Test
    void theSameLookAgainIsNoChangeAndIsRepeatedAsAKeepAlive() {
        looks.look(0, 0, Look.NOBODY);
        looks.advanceTo(ClientSession.KEEP_ALIVE_TICKS - 1, ECHOED, 0);
        assertEquals(List.of(), sent.take());
        looks.advanceTo(ClientSession.KEEP_ALIVE_TICKS, ECHOED, 0);
        assertEquals(List.of(new Look(ECHOED, 0, 0, Look.NOBODY)), sent.take());
    }
}
