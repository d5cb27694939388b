package dev.tickwire.netcode.drawing;

/**
 * Decides which time of the match is shown of the others: far enough in the past for the frames around it to be here,
 * and no farther.
 *
 * <p>A frame's transit is how long after its tick, by this machine's clock, it arrived. The shortest transit of the last
 * seconds is the link without its jitter; the longest of the last while, above it, is the jitter. The delay follows
 * slowly, so that nobody is seen to hurry or to halt. Not thread safe; times are milliseconds of any monotonic clock.
 */
final class PlayoutClock {
    static final double DELAY_MILLIS_MIN = 50;
    static final double DELAY_MILLIS_MAX = 200;

    /** One tick to have a next one to go to, and some of the one after, because the display does not wait. */
    private static final double DELAY_TICKS = 1.7;

    private static final double JITTER_HALF_LIFE_MILLIS = 3000;

    /** How much faster or slower than real time the shown time may pass. */
    private static final double SLEW = 0.06;

    /** From here on it is better to jump. */
    private static final double SNAP_MILLIS = 500;

    private static final double WINDOW_MILLIS = 4000;

    private final double tickMillis;
    private boolean running;
    private double windowStart;
    private double shortestTransit;
    private double shortestTransitBefore;
    private double jitterMillis;
    private double lastArrival;
    private double lagMillis;
    private double lastAsked;

    PlayoutClock(double tickMillis) {
        this.tickMillis = tickMillis;
    }

    void frameArrived(int tick, double nowMillis) {
        double transit = nowMillis - tick * tickMillis;
        if (!running || Math.abs(transit - baseline()) > 10 * SNAP_MILLIS) {
            start(transit, nowMillis);
            return;
        }
        if (nowMillis - windowStart > WINDOW_MILLIS) {
            windowStart = nowMillis;
            shortestTransitBefore = shortestTransit;
            shortestTransit = transit;
        } else {
            shortestTransit = Math.min(shortestTransit, transit);
        }
        double faded = jitterMillis * fading(nowMillis - lastArrival);
        jitterMillis = Math.min(DELAY_MILLIS_MAX, Math.max(faded, transit - baseline()));
        lastArrival = nowMillis;
    }

    /** Returns the time to show, in ticks with a fraction. Never earlier than what it returned before, unless it jumps. */
    double tickAt(double nowMillis) {
        if (running) {
            double missing = baseline() + delayTarget() - lagMillis;
            double most = SLEW * Math.max(0, nowMillis - lastAsked);
            if (Math.abs(missing) > SNAP_MILLIS) {
                lagMillis += missing;
            } else {
                lagMillis += Math.max(-most, Math.min(most, missing));
            }
            lastAsked = nowMillis;
        }
        return (nowMillis - lagMillis) / tickMillis;
    }

    /** How far the others are drawn behind the newest frame that an ideal link would have brought. */
    double delayMillis() {
        return running ? lagMillis - baseline() : 0;
    }

    double jitterMillis() {
        return jitterMillis;
    }

    private void start(double transit, double nowMillis) {
        running = true;
        windowStart = nowMillis;
        shortestTransit = transit;
        shortestTransitBefore = transit;
        jitterMillis = 0;
        lastArrival = nowMillis;
        lastAsked = nowMillis;
        lagMillis = transit + delayTarget();
    }

    private double baseline() {
        return Math.min(shortestTransit, shortestTransitBefore);
    }

    private double delayTarget() {
        double wanted = DELAY_TICKS * tickMillis + jitterMillis;
        return Math.max(DELAY_MILLIS_MIN, Math.min(DELAY_MILLIS_MAX, wanted));
    }

    private static double fading(double elapsedMillis) {
        return Math.pow(0.5, elapsedMillis / JITTER_HALF_LIFE_MILLIS);
    }
}
