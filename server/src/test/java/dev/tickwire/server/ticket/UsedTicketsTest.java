package dev.tickwire.server.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class UsedTicketsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int TICKETS = 50_000;

    /** After so many looks the other thread has lost its core, and this one rests. */
    private static final int SPINS_MAX = 2_000;

    private final UsedTickets used = new UsedTickets(TICKETS);

    /** Two threads run along the same tickets, neither more than one ahead: so close that they often meet. */
    @Test
    void ofTwoThreadsSideBySideOneIsTheFirstEachTime() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicInteger[] steps = {new AtomicInteger(), new AtomicInteger()};
        try {
            Future<Integer> one = pool.submit(() -> useAll(steps[0], steps[1]));
            Future<Integer> other = pool.submit(() -> useAll(steps[1], steps[0]));
            assertEquals(TICKETS, one.get(60, TimeUnit.SECONDS) + other.get(60, TimeUnit.SECONDS));
            assertEquals(TICKETS, used.size());
        } finally {
            pool.shutdownNow();
        }
    }

    private int useAll(AtomicInteger own, AtomicInteger other) {
        int firsts = 0;
        for (int i = 0; i < TICKETS; i++) {
            own.set(i);
            for (int spins = 0; other.get() < i && !Thread.currentThread().isInterrupted(); spins++) {
                if (spins < SPINS_MAX) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(1_000);
                }
            }
            TicketClaims ticket = new TicketClaims("ticket " + i, "m1", NOW.plusSeconds(60));
            firsts += used.use(ticket, NOW) == UsedTickets.Use.FIRST ? 1 : 0;
        }
        own.set(TICKETS);
        return firsts;
    }
}
