package dev.tickwire.server.session;

/** A token bucket: a client may send so many messages in a second, and a few at once. Event loop only. */
final class MessageBudget {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final int perSecond;
    private final int burst;
    private double tokens;
    private long filledNanos;

    MessageBudget(int perSecond, int burst, long nowNanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        tokens = burst;
        filledNanos = nowNanos;
    }

    /** Takes one message's worth; false if there is none left. */
    boolean take(long nowNanos) {
        double earned = (double) (nowNanos - filledNanos) * perSecond / NANOS_PER_SECOND;
        tokens = Math.min(burst, tokens + earned);
        filledNanos = nowNanos;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
