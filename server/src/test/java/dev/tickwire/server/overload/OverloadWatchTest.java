package dev.tickwire.server.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.InvalidSettingException;
import dev.tickwire.server.config.OverloadSettings;
import dev.tickwire.server.match.TickPhase;
import dev.tickwire.server.match.TickTimes;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is measured of loops, on a clock that the test moves. */
class OverloadWatchTest {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long PERIOD_NANOS = 33_333_333;
    private static final int SAMPLE_MILLIS = 250;

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final LoadState state = new LoadState();
    private long nowNanos = 17;
    private final TickTimes tickTimes = new TickTimes(() -> nowNanos);
    private final OverloadWatch watch = new OverloadWatch(OverloadSettings.DEFAULT, state, () -> nowNanos);

    /** How long an event loop takes until it gets round to a task. */
    private long lagNanos;

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void aServerWithoutLoadStaysNormal() {
        watchBoth();
        pass(60, 0.05, 0);
        assertEquals(LoadStep.NORMAL, state.step());
        assertEquals(5, watch.loadPercent(), 0.5);
    }

    @Test
    void ticksThatTakeAllTheTimeGoUpAllStepsAndDownAgain() {
        watchBoth();
        pass(30, 0.98, 0);
        assertEquals(LoadStep.NO_JOINS, state.step());
        assertEquals(98, watch.loadPercent(), 0.5);
        pass(60, 0.2, 0);
        assertEquals(LoadStep.NORMAL, state.step());
        for (LoadStep step : LoadStep.values()) {
            int times = step == LoadStep.NORMAL ? 0 : 1;
            assertEquals(times, watch.timesTaken(step));
            assertEquals(times, watch.timesLeft(step));
        }
    }

    @Test
    void lateTicksAreLoadHoweverShortTheyAre() {
        watchBoth();
        pass(60, 0.05, 20 * NANOS_PER_MILLI);
        assertEquals(80, watch.loadPercent(), 0.5);
        assertEquals(LoadStep.SLOWER_FRAMES, state.step());
    }

    @Test
    void anEventLoopThatIsSlowIsLoad() {
        watchBoth();
        lagNanos = 45 * NANOS_PER_MILLI;
        pass(60, 0.05, 0);
        assertEquals(90, watch.loadPercent(), 0.5);
        assertEquals(LoadStep.NO_FILLING, state.step());
    }

    @Test
    void anEventLoopThatIsStuckIsLoadBeforeItAnswers() {
        watchBoth();
        lagNanos = Long.MAX_VALUE;
        pass(60, 0.05, 0);
        assertEquals(LoadStep.NO_JOINS, state.step());
        assertEquals(1, tasks.size(), "it is asked once, however long it takes");
        assertTrue(watch.loadPercent() <= LoadSource.PERCENT_MAX, watch.loadPercent() + " %");
        lagNanos = 0;
        pass(40, 0.05, 0);
        assertEquals(LoadStep.NORMAL, state.step());
    }

    @Test
    void theBusiestLoopCounts() {
        watch.watch("idle", new TickTimes(() -> nowNanos));
        watchBoth();
        pass(30, 0.98, 0);
        assertEquals(98, watch.loadPercent(), 0.5);
    }

    @Test
    void limitsThatDoNotRiseAreRefused() {
        InvalidSettingException wrong = assertThrows(
                InvalidSettingException.class,
                () -> new OverloadSettings(75, 70, 95, 80, 3_000, 10_000, 2_000, 25, 50));
        assertTrue(wrong.getMessage().contains("overload.no-filling-percent 70: must be 75 to"), wrong.getMessage());
    }

    private void watchBoth() {
        watch.watch("tick-loop", tickTimes);
        watch.watch("event-loop-0", tasks::add);
    }

    /** So many seconds in which ticks take a share of the time and start late. */
    private void pass(int seconds, double share, long lateNanos) {
        for (int millis = 0; millis < seconds * 1_000; millis += SAMPLE_MILLIS) {
            for (long passed = 0; passed < SAMPLE_MILLIS * NANOS_PER_MILLI; passed += PERIOD_NANOS) {
                long tookNanos = (long) (share * PERIOD_NANOS);
                tickTimes.begin(nowNanos - lateNanos);
                nowNanos += tookNanos;
                tickTimes.ended(TickPhase.PUBLISH);
                nowNanos += PERIOD_NANOS - tookNanos;
            }
            watch.sample();
            if (lagNanos != Long.MAX_VALUE) {
                nowNanos += lagNanos;
                while (!tasks.isEmpty()) {
                    tasks.remove().run();
                }
                nowNanos -= lagNanos;
            }
        }
    }
}
