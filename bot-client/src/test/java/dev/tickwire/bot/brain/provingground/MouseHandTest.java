package dev.tickwire.bot.brain.provingground;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.SeededRandom;
import org.junit.jupiter.api.Test;

/** How a hand moves, before anything is sampled. */
class MouseHandTest {
    private static final int TICKS = 9_000;

    @Test
    void itTurnsALittleInEveryTick() {
        MouseHand hand = new MouseHand(new SeededRandom(5));
        int right = 0;
        for (int tick = 0; tick < TICKS; tick++) {
            int turn = hand.nextTurn();
            assertNotEquals(0, turn);
            assertTrue(Math.abs(turn) < 650, "a turn of " + turn);
            right += turn > 0 ? 1 : 0;
        }
        assertTrue(right > TICKS / 4 && right < TICKS * 3 / 4, right + " turns of " + TICKS + " to the right");
    }
}
