package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How far a client is believed when it says what it had drawn. */
class ShownTimeTest {
    private final ShownTime shown = new ShownTime(30);

    @Test
    void anHonestClaimIsBelieved() {
        sendAndReceive(100, 96);
        // Named two ticks ahead; drawn two and a half ticks behind the newest frame.
        assertEquals(4 * 6 + 2, shown.believed(4 * 6 + 2, 102));
    }

    @Test
    void nobodyIsBelievedToHaveShownMoreThanEightTicksAgo() {
        sendAndReceive(100, 96);
        assertEquals(32, shown.believed(33, 102));
        assertEquals(32, shown.believed(255, 102));
    }

    @Test
    void nobodyIsBelievedToHaveShownMuchOlderThanTheNewestFrame() {
        ShownTime slow = new ShownTime(10);
        slow.handed(100);
        slow.echoed(100);
        assertEquals(4 * 5, slow.believed(32, 101));
    }

    @Test
    void whatWasNotReceivedCannotHaveBeenShownButForAGuess() {
        for (int tick = 73; tick <= 100; tick++) {
            sendAndReceive(tick, 72);
        }
        assertEquals(32, shown.believed(4, 102));
        sendAndReceive(101, 83);
        assertEquals(4, shown.believed(4, 102));
    }

    @Test
    void whoHasAllThatWasSentKnowsTheSilentTicksSince() {
        sendAndReceive(100, 100);
        assertEquals(4, shown.believed(4, 180));
    }

    @Test
    void aFrameOnItsWayDoesNotMakeTheSilenceBeforeItUnknown() {
        sendAndReceive(100, 100);
        shown.handed(178);
        assertEquals(4, shown.believed(4, 181));
        shown.echoed(178);
        assertEquals(4, shown.believed(4, 182));
    }

    private void sendAndReceive(int handedTick, int echoedTick) {
        shown.handed(handedTick);
        shown.echoed(echoedTick);
    }
}
