package dev.tickwire.netcode.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlayoutClockTest {
    private static final double TICK_MILLIS = 1000.0 / 30;
    private static final double TRANSIT_MILLIS = 40;

    private final PlayoutClock clock = new PlayoutClock(TICK_MILLIS);

    @Test
    void aSteadyLinkIsDrawnLessThanTwoTicksLate() {
        run(0, 300, 0);
        assertEquals(1.7 * TICK_MILLIS, clock.delayMillis(), 0.5);
        assertEquals(0, clock.jitterMillis(), 0.001);
    }

    @Test
    void jitterMakesTheDelayLongerAndQuietShortensItAgain() {
        run(0, 300, 60);
        double jittery = clock.delayMillis();
        assertTrue(jittery > 1.7 * TICK_MILLIS + 40, "delay " + jittery);
        run(300, 1500, 0);
        assertTrue(clock.delayMillis() < 1.7 * TICK_MILLIS + 3, "delay " + clock.delayMillis());
    }

    @Test
    void theDelayStaysWithinItsLimits() {
        run(0, 300, 2000);
        assertTrue(clock.delayMillis() <= PlayoutClock.DELAY_MILLIS_MAX + 1);
        PlayoutClock fast = new PlayoutClock(1000.0 / 120);
        fast.frameArrived(1, 100);
        fast.tickAt(100);
        assertEquals(PlayoutClock.DELAY_MILLIS_MIN, fast.delayMillis(), 0.001);
    }

    @Test
    void shownTimeNeverRunsBackwardsOrJumps() {
        Random random = new Random(7);
        clock.frameArrived(0, TRANSIT_MILLIS);
        double now = TRANSIT_MILLIS;
        double last = clock.tickAt(now);
        for (int tick = 1; tick < 2000; tick++) {
            double arrival = Math.max(now, tick * TICK_MILLIS + TRANSIT_MILLIS + random.nextInt(80));
            while (now + 7 < arrival) {
                now += 7;
                double shown = clock.tickAt(now);
                double passedMillis = (shown - last) * TICK_MILLIS;
                assertTrue(passedMillis > 7 * 0.9 && passedMillis < 7 * 1.1, "7 ms were shown as " + passedMillis);
                last = shown;
            }
            clock.frameArrived(tick, arrival);
        }
    }

    @Test
    void aServerThatStartsOverIsFollowedAtOnce() {
        run(0, 300, 0);
        double now = 300 * TICK_MILLIS + TRANSIT_MILLIS;
        clock.frameArrived(10, now);
        double shown = clock.tickAt(now);
        assertTrue(shown > 7 && shown < 10, "shown tick " + shown);
    }

    /** Lets frames arrive, each up to {@code jitterMillis} late. */
    private void run(int fromTick, int toTick, int jitterMillis) {
        Random random = new Random(fromTick + 1L);
        double now = 0;
        for (int tick = fromTick; tick < toTick; tick++) {
            double late = jitterMillis == 0 ? 0 : random.nextInt(jitterMillis);
            now = Math.max(now, tick * TICK_MILLIS + TRANSIT_MILLIS + late);
            clock.frameArrived(tick, now);
            clock.tickAt(now);
        }
    }
}
