package dev.tickwire.bot.swarm;

import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.replica.FrameHeader;

/** Measures how long one bot waits for frames, and how old what it knows is meanwhile. On the bot's loop only. */
final class FrameWait {
    private static final double NO_FRAME_YET = -1;

    private final double tickMillis;
    private double lastMillis = NO_FRAME_YET;
    private int lastTick;

    FrameWait(double tickMillis) {
        this.tickMillis = tickMillis;
    }

    /** A frame of a tick is here; that there was nothing to say in the ticks before it was no wait. */
    void frameCame(int tick, double nowMillis, Measurements measured) {
        if (lastMillis != NO_FRAME_YET) {
            measured.gap.recordCorrected(nowMillis - lastMillis, (tick - lastTick) * tickMillis);
        }
        lastMillis = nowMillis;
        lastTick = tick;
    }

    /** A tick begins for the bot, which looks at what it knows. */
    void noteAge(double nowMillis, double roundTripMillis, Measurements measured) {
        if (lastMillis != NO_FRAME_YET) {
            measured.age.record(nowMillis - lastMillis + roundTripMillis / 2);
        }
    }

    /**
     * Nobody looks any further. The next frame was waited for until now if it is overdue; otherwise nobody knows whether there
     * would have been something to say.
     */
    void end(double nowMillis, Measurements measured) {
        double waitMillis = nowMillis - lastMillis;
        if (lastMillis != NO_FRAME_YET && waitMillis > FrameHeader.SILENT_TICKS_MAX * tickMillis) {
            measured.gap.recordCorrected(waitMillis, tickMillis);
        }
    }

    /** No frame is waited for, until one comes. */
    void forget() {
        lastMillis = NO_FRAME_YET;
    }
}
