package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.ChatLimits;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How much a player may say. */
class ChatGateTest {
    @Test
    void soManyLinesAsTheSettingsSayFitIntoAnyWindow() {
        ChatGate gate = new ChatGate(new ChatLimits(2, 3));

        assertTrue(gate.admits(seconds(0)));
        assertTrue(gate.admits(seconds(2)));
        assertFalse(gate.admits(seconds(2)));
        assertTrue(gate.admits(seconds(3)), "the first line is out of the window");
        assertFalse(gate.admits(seconds(4)));
        assertTrue(gate.admits(seconds(5)));
    }

    private static long seconds(int seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
