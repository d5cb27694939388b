package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.SeededRandom;
import org.junit.jupiter.api.Test;

/** In which tick an input is used. */
class InputQueueTest {
    private final InputQueue queue = new InputQueue();

    @Test
    void anInputOnTimeIsUsedAtItsTickAndHeldUntilTheNext() {
        queue.offer(1, 10, 5, 1, 0);
        queue.consume(10);
        assertEquals(5, queue.held());
        assertEquals(1, queue.edges());
        assertFalse(queue.lateNow());
        queue.consume(11);
        assertEquals(5, queue.held());
        assertEquals(0, queue.edges());
        assertEquals(1, queue.consumedTotal());
    }

    @Test
    void anEarlyInputWaits() {
        queue.offer(1, 12, 5, 0, 0);
        queue.consume(10);
        assertEquals(0, queue.consumedTotal());
        assertEquals(0, queue.held());
        queue.consume(11);
        queue.consume(12);
        assertEquals(5, queue.held());
        assertFalse(queue.lateNow());
    }

    @Test
    void lateInputIsAppliedAtTheNextTick() {
        queue.consume(10);
        queue.offer(1, 9, 5, 2, 0);
        queue.consume(11);
        assertEquals(5, queue.held());
        assertEquals(2, queue.edges());
        assertTrue(queue.lateNow());
        assertEquals(1, queue.lateSequence());
    }

    @Test
    void allLateInputsCollapseIntoOneTick() {
        for (int i = 1; i <= 20; i++) {
            queue.offer(i, i, i, 1 << (i % 3), 0);
        }
        queue.consume(30);
        assertEquals(20, queue.consumedTotal());
        assertEquals(20, queue.held());
        assertEquals(7, queue.edges());
        assertEquals(20, queue.lateSequence());
        assertEquals(0, queue.waiting());
    }

    @Test
    void lateOnesAndTheOneOnTimeAreUsedTogether() {
        queue.offer(1, 8, 1, 1, 0);
        queue.offer(2, 10, 2, 2, 0);
        queue.consume(10);
        assertEquals(2, queue.held());
        assertEquals(3, queue.edges());
        assertTrue(queue.lateNow());
        assertEquals(1, queue.lateSequence());
        assertEquals(2, queue.consumedTotal());
    }

    @Test
    void anInputBeyondTheRingIsUsedAtOnce() {
        queue.offer(1, 11 + InputQueue.TICKS_AHEAD_MAX, 5, 0, 0);
        queue.consume(10);
        assertEquals(5, queue.held());
        assertTrue(queue.lateNow());
    }

    @Test
    void aFullRingKeepsTheNewestControlsAndEveryPress() {
        for (int i = 1; i <= 40; i++) {
            queue.offer(i, 100 + i, i, i == 35 ? 4 : i == 40 ? 8 : 0, 0);
        }
        assertEquals(InputQueue.TICKS_AHEAD_MAX, queue.waiting());
        int presses = 0;
        for (int tick = 100; tick <= 140; tick++) {
            queue.consume(tick);
            presses |= queue.edges();
        }
        assertEquals(40, queue.held());
        assertEquals(12, presses);
        assertEquals(40, queue.consumedTotal());
    }

    @Test
    void aSequenceThatJumpsStandsForThoseItJumpsOverAndIsReported() {
        queue.offer(1, 10, 1, 0, 0);
        queue.offer(5, 11, 2, 0, 0);
        queue.consume(10);
        assertFalse(queue.lateNow());
        queue.consume(11);
        assertEquals(5, queue.consumedTotal());
        assertTrue(queue.lateNow());
        assertEquals(5, queue.lateSequence());
    }

    @Test
    void theOthersAreLookedForWhereTheyWereDrawnWhenTheInputWasMade() {
        queue.offer(1, 10, 5, 1, 11);
        queue.consume(9);
        assertEquals(0, queue.rewindQuarters());
        queue.consume(10);
        assertEquals(11, queue.rewindQuarters());
        queue.consume(11);
        assertEquals(11, queue.rewindQuarters(), "controls that are held on are held before a picture as old");
    }

    @Test
    void aLateInputLooksBackByAsMuchMoreAndTheNewestDecides() {
        queue.offer(1, 8, 5, 1, 3);
        queue.offer(2, 9, 5, 1, 7);
        queue.consume(11);
        assertEquals(7 + 2 * 4, queue.rewindQuarters());
        queue.consume(12);
        assertEquals(7, queue.rewindQuarters());
    }

    @Test
    void nobodyLooksBackFartherThanEightTicks() {
        queue.offer(1, 5, 5, 1, 31);
        queue.consume(11);
        assertEquals(32, queue.rewindQuarters());
        queue.reset();
        queue.consume(12);
        assertEquals(0, queue.rewindQuarters());
    }

    @Test
    void resetForgetsWhatWaitsButNotWhatIsHeld() {
        queue.offer(1, 10, 5, 1, 0);
        queue.consume(10);
        queue.offer(2, 12, 6, 1, 0);
        queue.reset();
        queue.consume(12);
        assertEquals(5, queue.held());
        assertEquals(0, queue.edges());
        assertEquals(0, queue.consumedTotal());
        queue.neutralise(3);
        assertEquals(3, queue.held());
    }

    @Test
    void whateverTheTimingTheLastControlsWinAndNoPressIsLostOrUsedTwice() {
        for (int seed = 1; seed <= 200; seed++) {
            SeededRandom random = new SeededRandom(seed);
            InputQueue tried = new InputQueue();
            int sequence = 0;
            int named = 0;
            int held = 0;
            int pressed = 0;
            int used = 0;
            for (int tick = 1; tick <= 300; tick++) {
                for (int i = random.nextInt(3); i > 0 && tick < 250; i--) {
                    named = Math.max(named + 1, tick + random.nextRange(-5, 12));
                    held = random.nextInt(1000);
                    int press = random.nextInt(5) == 0 ? 1 : 0;
                    // Presses that are used in the same tick are told apart by their bits.
                    pressed += press;
                    tried.offer(++sequence, named, held, press == 0 ? 0 : 1 << (pressed % 31), 0);
                }
                tried.consume(tick);
                used += Integer.bitCount(tried.edges());
            }
            for (int tick = 301; tick < 1200; tick++) {
                tried.consume(tick);
                used += Integer.bitCount(tried.edges());
            }
            assertEquals(held, tried.held(), "seed " + seed);
            assertEquals(sequence, tried.consumedTotal(), "seed " + seed);
            assertEquals(pressed, used, "seed " + seed);
        }
    }
}
