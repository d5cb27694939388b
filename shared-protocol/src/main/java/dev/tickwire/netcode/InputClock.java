package dev.tickwire.netcode;

/**
 * The clock by which inputs are taken, corrected by what the server reports of them. Of its reports only those count that
 * are about inputs sent after the clock last jumped; otherwise it would jump twice for one reason. Times are milliseconds.
 */
final class InputClock {
    private final InputHistory inputs;
    private double leadTicks = TickClock.TARGET_SLACK_TICKS;

    /** Null before the first match. */
    private TickClock clock;

    /** Sequence number of the newest input when the clock last jumped. */
    private int sentAtJump;

    /** How many inputs had been consumed at the last report. */
    private int consumedAtReport;

    InputClock(InputHistory inputs) {
        this.inputs = inputs;
    }

    /** How long before they are needed inputs should arrive; of meaning to matches that begin later. */
    void setLead(double ticks) {
        leadTicks = ticks;
    }

    /** A match begins, and its inputs are counted from 1. */
    void start(int tickRateHz, int serverTick, double roundTripMillis, double nowMillis) {
        clock = new TickClock(tickRateHz, leadTicks);
        clock.start(serverTick, roundTripMillis, nowMillis);
        sentAtJump = 0;
        consumedAtReport = 0;
    }

    /** The tick now, with its fraction; 0 before the first match. */
    double phaseAt(double millis) {
        return clock == null ? 0 : clock.phaseAt(millis);
    }

    /** When the next tick begins; the given time before the first match. */
    double nextTickMillis(double millis) {
        return clock == null ? millis : clock.nextTickMillis(millis);
    }

    /** See {@link TickClock#slackReported}. To be called after the inputs that the frame confirms have been. */
    void slackReported(double slackMillis, double nowMillis) {
        boolean isFresh = consumedAtReport >= sentAtJump;
        consumedAtReport = inputs.consumedSequence();
        if (isFresh && clock.slackReported(slackMillis, nowMillis)) {
            sentAtJump = inputs.sentSequence();
        }
    }
}
