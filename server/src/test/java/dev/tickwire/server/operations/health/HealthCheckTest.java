package dev.tickwire.server.operations.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.measure.Heartbeat;
import dev.tickwire.server.operations.health.Health.LoopHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When a server lives and when it is ready, on a clock that the test moves. */
class HealthCheckTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final Heartbeat ticks = new Heartbeat("tick-loop", now.get());
    private final Heartbeat sockets = new Heartbeat("event-loop-0", now.get());
    private final List<String> objections = new ArrayList<>();
    private final HealthCheck check =
            new HealthCheck(List.of(WatchedLoop.of(ticks), WatchedLoop.of(sockets)), () -> objections, now::get);

    @Test
    void loopsThatGoRoundLive() {
        pass(4_999);
        assertTrue(check.live().isGood());
        assertEquals(
                List.of(new LoopHealth("tick-loop", true, 4_999), new LoopHealth("event-loop-0", true, 4_999)),
                check.live().loops());
        assertTrue(check.ready().isGood());
    }

    @Test
    void aLoopThatIsStuckIsNamedAndOneThatGoesOnLivesAgain() {
        pass(3_000);
        sockets.beat(now.get());
        pass(2_000);
        Health stuck = check.live();
        assertFalse(stuck.isGood());
        assertEquals(List.of("tick-loop has not gone round for 5 s"), stuck.objections());
        assertFalse(check.ready().isGood());

        ticks.beat(now.get());
        assertTrue(check.live().isGood());
        assertTrue(check.ready().isGood());
    }

    @Test
    void whatSpeaksAgainstNewPlayersDoesNotSpeakAgainstTheProcess() {
        objections.add("The server drains.");
        assertTrue(check.live().isGood());
        assertFalse(check.ready().isGood());
        assertEquals(List.of("The server drains."), check.ready().objections());
    }

    private void pass(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
