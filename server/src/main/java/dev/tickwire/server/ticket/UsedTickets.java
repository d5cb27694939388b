package dev.tickwire.server.ticket;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers which tickets have been used until they expire, and no more than so many of them. Thread safe, without locks that
 * one event loop could hold another one up with.
 */
final class UsedTickets {
    /** Expired ones are looked for no more often. */
    private static final long SWEEP_SECONDS = 1;

    private final int most;

    /** When each expires, by its id. */
    private final ConcurrentMap<String, Instant> expiries = new ConcurrentHashMap<>();

    /** Never below the number of ids: a place is taken before one is put in. */
    private final AtomicInteger places = new AtomicInteger();

    private final AtomicLong sweptSecond = new AtomicLong();

    UsedTickets(int most) {
        this.most = most;
    }

    /** What became of an attempt to use a ticket. */
    enum Use {
        FIRST,
        AGAIN,
        NO_ROOM
    }

    /** Of several threads that use the same ticket at the same moment, one is the first. */
    Use use(TicketClaims ticket, Instant now) {
        sweep(now);
        if (expiries.containsKey(ticket.id())) {
            return Use.AGAIN;
        }
        if (places.incrementAndGet() > most) {
            places.decrementAndGet();
            return Use.NO_ROOM;
        }
        if (expiries.putIfAbsent(ticket.id(), ticket.expiresAt()) != null) {
            places.decrementAndGet();
            return Use.AGAIN;
        }
        return Use.FIRST;
    }

    /** The ticket has let nobody in after all. */
    void forget(String id) {
        if (expiries.remove(id) != null) {
            places.decrementAndGet();
        }
    }

    int size() {
        return expiries.size();
    }

    private void sweep(Instant now) {
        long second = now.getEpochSecond();
        long swept = sweptSecond.get();
        if (second - swept < SWEEP_SECONDS || !sweptSecond.compareAndSet(swept, second)) {
            return;
        }
        expiries.forEach((id, expiry) -> {
            if (!expiry.isAfter(now)) {
                forget(id);
            }
        });
    }
}
