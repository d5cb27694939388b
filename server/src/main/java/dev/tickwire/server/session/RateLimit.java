package dev.tickwire.server.session;

import java.util.concurrent.TimeUnit;

/** A token bucket: so many in a second, and a few at once after a pause. Not thread safe. */
public final class RateLimit {
    private final long nanosPerPermit;

    /** What a full bucket holds, as time: permits times what one takes to grow. */
    private final long burstNanos;

    private long savedNanos;
    private long lastNanos;

    /**
     * A full bucket.
     *
     * @param perSecond sustained, at least 1
     * @param burst     after a pause, at least 1
     */
    public RateLimit(int perSecond, int burst, long nowNanos) {
        nanosPerPermit = TimeUnit.SECONDS.toNanos(1) / perSecond;
        burstNanos = burst * nanosPerPermit;
        savedNanos = burstNanos;
        lastNanos = nowNanos;
    }

    /** Uses one permit up; false if there is none. */
    public boolean tryTake(long nowNanos) {
        savedNanos = Math.min(burstNanos, savedNanos + (nowNanos - lastNanos));
        lastNanos = nowNanos;
        if (savedNanos < nanosPerPermit) {
            return false;
        }
        savedNanos -= nanosPerPermit;
        return true;
    }
}
