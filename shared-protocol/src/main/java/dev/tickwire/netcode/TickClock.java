package dev.tickwire.netcode;

/**
 * The tick that the client is in: ahead of the server by so much that its inputs arrive just before they are needed. It
 * starts from the round trip, is corrected by the slack that the server reports, runs a few per cent faster or slower to
 * get there, and jumps only when it is far off.
 */
final class TickClock {
    /** How long before its deadline the latest input should arrive, in ticks, unless told otherwise. */
    static final double TARGET_SLACK_TICKS = 1.25;

    /** A handshake that took longer waited for a busy machine and says nothing of the way. */
    private static final double START_ROUND_TRIP_MILLIS_MAX = 1_000;

    private static final double SNAP_TICKS = 10;
    /**
     * So many reports in a row must tell of inputs that were far too late before the clock jumps ahead: a link that was held
     * up brings a burst of late ones and is in time again at once.
     */
    static final int LATE_REPORTS_TO_SNAP = 3;

    private static final double DEAD_ZONE_TICKS = 0.25;
    private static final double SLEW_MAX = 0.03;
    /** A late input is felt at once, so the clock hurries more to get ahead than it does to fall back. */
    private static final double SLEW_LATE_MAX = 0.10;
    /** Part of an error that one report corrects: the next report still shows some of the old one. */
    private static final double GAIN = 0.6;

    private final double periodMillis;
    private final double targetSlackTicks;
    private double phaseTicks;
    private double nowMillis;
    private double pendingTicks;
    private double slewMax = SLEW_MAX;
    private int lateReports;
    private double leastMissingTicks;

    TickClock(int tickRateHz) {
        this(tickRateHz, TARGET_SLACK_TICKS);
    }

    TickClock(int tickRateHz, double targetSlackTicks) {
        periodMillis = 1000.0 / tickRateHz;
        this.targetSlackTicks = targetSlackTicks;
    }

    /** Starts from the tick that the server was in when it answered, half a round trip ago. */
    void start(int serverTick, double roundTripMillis, double startMillis) {
        double wayMillis = Math.min(roundTripMillis, START_ROUND_TRIP_MILLIS_MAX);
        phaseTicks = serverTick + wayMillis / periodMillis + targetSlackTicks + 0.5;
        nowMillis = startMillis;
        pendingTicks = 0;
    }

    /** The tick now, with its fraction. */
    double phaseAt(double millis) {
        double elapsedTicks = (millis - nowMillis) / periodMillis;
        if (elapsedTicks > 0) {
            double slew = Math.max(-slewMax * elapsedTicks, Math.min(slewMax * elapsedTicks, pendingTicks));
            pendingTicks -= slew;
            phaseTicks += elapsedTicks + slew;
            nowMillis = millis;
        }
        return phaseTicks;
    }

    /** When the tick after the one that it is in begins, if the clock is not corrected until then. */
    double nextTickMillis(double millis) {
        double phase = phaseAt(millis);
        return millis + (Math.floor(phase) + 1 - phase) * periodMillis;
    }

    /**
     * The server told how long before its deadline the latest input arrived.
     *
     * @param slackMillis negative if it was late
     * @return whether the clock has jumped, so that reports about inputs sent before say nothing of it any more
     */
    boolean slackReported(double slackMillis, double millis) {
        phaseAt(millis);
        double missingTicks = targetSlackTicks - slackMillis / periodMillis;
        if (missingTicks > SNAP_TICKS) {
            return farTooLate(missingTicks);
        }
        lateReports = 0;
        if (missingTicks < -SNAP_TICKS) {
            jump(missingTicks);
            return true;
        }
        if (Math.abs(missingTicks) > DEAD_ZONE_TICKS) {
            slewMax = slackMillis < 0 ? SLEW_LATE_MAX : SLEW_MAX;
            pendingTicks = GAIN * missingTicks;
        } else {
            pendingTicks = 0;
        }
        return false;
    }

    private boolean farTooLate(double missingTicks) {
        leastMissingTicks = lateReports == 0 ? missingTicks : Math.min(leastMissingTicks, missingTicks);
        lateReports++;
        if (lateReports < LATE_REPORTS_TO_SNAP) {
            return false;
        }
        lateReports = 0;
        jump(leastMissingTicks);
        return true;
    }

    private void jump(double ticks) {
        phaseTicks += ticks;
        pendingTicks = 0;
    }
}
