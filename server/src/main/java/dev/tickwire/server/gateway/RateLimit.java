package dev.tickwire.server.gateway;

import java.util.concurrent.TimeUnit;

/** A token bucket that holds two seconds of its rate. Not thread safe. */
final class RateLimit {
    private static final int BURST_SECONDS = 2;

    private final long nanosPerPermit;
    private final long burstNanos;

    /** The bucket's content as time: permits not yet used, times what one takes to grow. */
    private long savedNanos;

    private long lastNanos;

    RateLimit(int perSecond, long nowNanos) {
        nanosPerPermit = TimeUnit.SECONDS.toNanos(1) / perSecond;
        burstNanos = TimeUnit.SECONDS.toNanos(BURST_SECONDS);
        savedNanos = burstNanos;
        lastNanos = nowNanos;
    }

    /** Uses one permit up; false if there is none. */
    boolean tryTake(long nowNanos) {
        savedNanos = Math.min(burstNanos, savedNanos + (nowNanos - lastNanos));
        lastNanos = nowNanos;
        if (savedNanos < nanosPerPermit) {
            return false;
        }
        savedNanos -= nanosPerPermit;
        return true;
    }
}
