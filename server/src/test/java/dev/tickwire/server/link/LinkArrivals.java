package dev.tickwire.server.link;

import dev.tickwire.math.SeededRandom;

/** When what is sent over one direction of a link arrives: in order, as its conditions and a seed have it. */
public final class LinkArrivals {
    static final int CHANCES = 10_000;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SeededRandom random;
    private long lastArrivalNanos = Long.MIN_VALUE;

    public LinkArrivals(SeededRandom random) {
        this.random = random;
    }

    /** When a message arrives that is sent now; never before one that was sent earlier. */
    public long arrivalNanos(LinkConditions conditions, long nowNanos) {
        long delay = conditions.latencyMillis() * NANOS_PER_MILLI;
        if (conditions.jitterMillis() > 0) {
            delay += random.nextInt(conditions.jitterMillis() * 1000) * 1000L;
        }
        if (random.nextInt(CHANCES) < conditions.stallPerMessage()) {
            delay += random.nextInt(conditions.stallMillis()) * NANOS_PER_MILLI;
        }
        lastArrivalNanos = Math.max(lastArrivalNanos, nowNanos + delay);
        return lastArrivalNanos;
    }

    /** Holds up everything that is sent from now on until a time, as a lost packet does. */
    public void stallUntil(long nanos) {
        lastArrivalNanos = Math.max(lastArrivalNanos, nanos);
    }
}
