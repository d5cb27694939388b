package dev.tickwire.server.operations.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How many calls each of many may make: so many in a while, and a few at once after a pause. Of those who have not called for
 * longest nothing is remembered once there are too many. Confined to one event loop.
 */
final class CallBudget {
    /** Callers that are remembered. */
    static final int REMEMBERED_MAX = 4_096;

    private final long nanosPerCall;
    private final long burstNanos;

    /** By caller, in the order of their newest calls: when their budget is full again. */
    private final Map<String, Long> fullAtNanos = new LinkedHashMap<>(64, 0.75f, true);

    /**
     * A budget that nobody has used.
     *
     * @param perPeriod calls in a period, sustained
     * @param burst     calls at once after a pause
     */
    CallBudget(int perPeriod, long periodNanos, int burst) {
        nanosPerCall = periodNanos / perPeriod;
        burstNanos = nanosPerCall * burst;
    }

    static CallBudget perSecond(int calls, int burst) {
        return new CallBudget(calls, TimeUnit.SECONDS.toNanos(1), burst);
    }

    static CallBudget perMinute(int calls) {
        return new CallBudget(calls, TimeUnit.MINUTES.toNanos(1), calls);
    }

    /** How long until there is something left of somebody's budget; 0 if there is now. */
    long waitNanos(String caller, long nowNanos) {
        Long full = fullAtNanos.get(caller);
        return full == null ? 0 : Math.max(0, full + nanosPerCall - nowNanos - burstNanos);
    }

    /** Uses one call up, whether or not there is one left. */
    void use(String caller, long nowNanos) {
        Long full = fullAtNanos.get(caller);
        long from = full == null || full - nowNanos < 0 ? nowNanos : full;
        fullAtNanos.put(caller, from + nanosPerCall);
        if (fullAtNanos.size() > REMEMBERED_MAX) {
            fullAtNanos.remove(fullAtNanos.keySet().iterator().next());
        }
    }

    int remembered() {
        return fullAtNanos.size();
    }
}
