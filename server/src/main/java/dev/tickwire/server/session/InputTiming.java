package dev.tickwire.server.session;

/**
 * How a connection's inputs lie to their deadlines: the smallest slack since it was last reported. Event loop only. None of
 * it enters the simulation.
 */
final class InputTiming {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int SLACK_MICROS_LIMIT = 60_000_000;

    private final long periodNanos;
    private final long reportNanos;
    private long lastReportNanos;
    private boolean measured;
    private int smallestSlackMicros;

    InputTiming(int tickRateHz, int reportMillis, long nowNanos) {
        periodNanos = 1_000_000_000L / tickRateHz;
        reportNanos = reportMillis * 1_000_000L;
        lastReportNanos = nowNanos - reportNanos;
    }

    /**
     * An input arrived.
     *
     * @param namedTick   the tick it is for
     * @param knownTick   a tick whose start is known
     * @param knownNanos  when that tick was due to start
     */
    void arrived(int namedTick, int knownTick, long knownNanos, long nowNanos) {
        long deadlineNanos = knownNanos + (namedTick - knownTick) * periodNanos;
        long micros = (deadlineNanos - nowNanos) / NANOS_PER_MICRO;
        int slack = (int) Math.max(-SLACK_MICROS_LIMIT, Math.min(SLACK_MICROS_LIMIT, micros));
        smallestSlackMicros = measured ? Math.min(smallestSlackMicros, slack) : slack;
        measured = true;
    }

    /** Whether something was measured that the client should hear of now. */
    boolean isReportDue(long nowNanos) {
        return measured && nowNanos - lastReportNanos >= reportNanos;
    }

    /** The smallest slack since the last call; what comes next starts afresh. */
    int takeSlackMicros(long nowNanos) {
        lastReportNanos = nowNanos;
        measured = false;
        return smallestSlackMicros;
    }
}
