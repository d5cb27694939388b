package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two looks for input are a pause apart, unless there is something else to do. */
class PacedIoHandlerTest {
    private static final long PAUSE_NANOS = 1_000;
    private static final long FAR_NANOS = 1_000_000;

    private long now = 5_000_000;
    private final List<Long> looks = new ArrayList<>();
    private final PacedIoHandler handler =
            new PacedIoHandler(new Looks(), PAUSE_NANOS, () -> now, nanos -> now += nanos);

    @Test
    void theSecondLookWaitsForTheRestOfThePause() {
        handler.initialize();
        run(true, FAR_NANOS);
        now += 300;
        run(true, FAR_NANOS);

        assertEquals(List.of(5_000_000L, 5_000_000L + PAUSE_NANOS), looks);
    }

    @Test
    void nobodyWaitsWhoHasNotLookedForLong() {
        handler.initialize();
        run(true, FAR_NANOS);
        now += PAUSE_NANOS;
        run(true, FAR_NANOS);

        assertEquals(List.of(5_000_000L, 5_000_000L + PAUSE_NANOS), looks);
    }

    @Test
    void tasksAreNotKeptWaiting() {
        handler.initialize();
        run(true, FAR_NANOS);
        now += 300;
        run(false, 0);

        assertEquals(List.of(5_000_000L, 5_000_300L), looks);
    }

    @Test
    void aTimerEndsThePause() {
        handler.initialize();
        run(true, FAR_NANOS);
        run(true, 250);

        assertEquals(List.of(5_000_000L, 5_000_250L), looks);
    }

    @Test
    void aTaskThatComesBeforeThePauseBeginsEndsIt() {
        PacedIoHandler real = new PacedIoHandler(new Looks(), Long.MAX_VALUE / 2);
        real.initialize();
        real.run(new Idle(true, Long.MAX_VALUE));
        real.wakeup();
        real.run(new Idle(true, Long.MAX_VALUE));

        assertEquals(2, looks.size());
    }

    private void run(boolean canBlock, long delayNanos) {
        handler.run(new Idle(canBlock, delayNanos));
    }

    /** A handler that notes when it looks. */
    private final class Looks implements IoHandler {
        @Override
        public int run(IoHandlerContext context) {
            looks.add(now);
            return 0;
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
