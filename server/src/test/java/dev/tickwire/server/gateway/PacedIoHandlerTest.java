package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Two looks for input are a pause apart, unless there is something else to do. */
class PacedIoHandlerTest {
    private static final long PAUSE_NANOS = 1_000;
    private static final long FAR_NANOS = 1_000_000;

    private long now = 5_000_000;
    private int eventsPerLook;
    private final List<Long> looks = new ArrayList<>();
    private final PacedIoHandler handler =
            new PacedIoHandler(new Looks(), PAUSE_NANOS, () -> now, nanos -> now += nanos);

    @Test
    void theSecondLookWaitsForTheRestOfThePause() {
        beBusy();
        long last = now;
        now += 300;
        run(true, FAR_NANOS);

        assertEquals(List.of(last + PAUSE_NANOS), looks);
    }

    @Test
    void nobodyWaitsWhoHasNotLookedForLong() {
        beBusy();
        now += PAUSE_NANOS;
        long last = now;
        run(true, FAR_NANOS);

        assertEquals(List.of(last), looks);
    }

    @Test
    void tasksAreNotKeptWaiting() {
        beBusy();
        now += 300;
        long last = now;
        run(false, 0);

        assertEquals(List.of(last), looks);
    }

    @Test
    void aTimerEndsThePause() {
        beBusy();
        long last = now;
        run(true, 250);

        assertEquals(List.of(last + 250), looks);
    }

    @Test
    void whileLittleComesNobodyWaits() {
        beBusy();
        eventsPerLook = 1;
        for (int i = 0; i < 100; i++) {
            now += PAUSE_NANOS / 2;
            run(true, FAR_NANOS);
        }
        looks.clear();
        long last = now;
        now += 300;
        run(true, FAR_NANOS);

        assertEquals(List.of(last + 300), looks);
    }

    @Test
    void aTaskThatComesBeforeThePauseBeginsEndsIt() {
        AtomicBoolean waited = new AtomicBoolean();
        PacedIoHandler real = new PacedIoHandler(new Looks(), PAUSE_NANOS, () -> now, nanos -> {
            LockSupport.parkNanos(TimeUnit.HOURS.toNanos(1));
            waited.set(true);
        });
        real.initialize();
        beBusy(real);
        real.wakeup();
        real.run(new Idle(true, FAR_NANOS));

        assertTrue(waited.get(), "it was about to wait");
    }

    private void beBusy() {
        handler.initialize();
        beBusy(handler);
    }

    /** So much comes for so long that pauses begin. */
    private void beBusy(PacedIoHandler paced) {
        eventsPerLook = 10;
        for (int i = 0; i < 40; i++) {
            now += PAUSE_NANOS;
            paced.run(new Idle(true, FAR_NANOS));
        }
        looks.clear();
    }

    private void run(boolean canBlock, long delayNanos) {
        handler.run(new Idle(canBlock, delayNanos));
    }

    /** A handler that notes when it looks. */
    private final class Looks implements IoHandler {
        @Override
        public int run(IoHandlerContext context) {
            looks.add(now);
            return eventsPerLook;
        }

        @Override
        public IoRegistration register(IoHandle handle) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void wakeup() {
            // Whoever waits in the system would be woken; nobody does here.
        }

        @Override
        public boolean isCompatible(Class<? extends IoHandle> handleType) {
            return false;
        }
    }

    /** An event loop with nothing to do for so long, if it can block at all. */
    private record Idle(boolean canBlock, long delay) implements IoHandlerContext {
        @Override
        public long delayNanos(long currentTimeNanos) {
            return delay;
        }

        @Override
        public long deadlineNanos() {
            return -1;
        }
    }
}
