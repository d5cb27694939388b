package dev.tickwire.netcode;

/** Goes from tick to tick and takes for each what this client wants; what is due of it is sent. */
abstract class TickSampler {
    /** After a longer pause nothing is taken for every tick of it: it would all be used in the same one. */
    static final int CATCH_UP_TICKS_MAX = 8;

    /** An input's tick travels as its low 8 bits and is counted on from the one that was sent before. */
    static final int SENT_GAP_TICKS_MAX = 240;

    private int keepAliveTicks = ClientSession.KEEP_ALIVE_TICKS;
    private int sampledTick;
    private int sentTick;

    /** What does not change is sent again after so many ticks. */
    final void setKeepAliveTicks(int ticks) {
        keepAliveTicks = ticks;
    }

    final int keepAliveTicks() {
        return keepAliveTicks;
    }

    /** The newest tick that has had its turn. */
    final int sampledTick() {
        return sampledTick;
    }

    /** A match begins: the tick after this one will be the first. */
    final void start(int tick) {
        sampledTick = tick;
        sentTick = tick;
    }

    /**
     * Takes every tick up to this one; none if the clock has jumped back.
     *
     * @param echoedTick newest tick that a frame has come for
     * @param sentMillis when what is sent counts as sent
     */
    final void advanceTo(int tick, int echoedTick, double sentMillis) {
        skipTo(tick - CATCH_UP_TICKS_MAX, echoedTick, sentMillis);
        while (sampledTick < tick) {
            take(sampledTick + 1, echoedTick, sentMillis);
        }
    }

    /** Whether there is room for one more that may be sent. */
    abstract boolean canSend();

    /**
     * Takes one tick.
     *
     * @param unsentTicks ticks since the last one for which something was sent
     * @return whether something was sent
     */
    abstract boolean sample(int tick, int unsentTicks, int echoedTick, double sentMillis);

    /** Leaves ticks out, but not so many that the low bits of the next could be taken for an earlier tick's. */
    private void skipTo(int tick, int echoedTick, double sentMillis) {
        while (tick - sentTick > SENT_GAP_TICKS_MAX && canSend()) {
            take(sentTick + SENT_GAP_TICKS_MAX, echoedTick, sentMillis);
        }
        sampledTick = Math.max(sampledTick, tick);
    }

    private void take(int tick, int echoedTick, double sentMillis) {
        sampledTick = tick;
        if (sample(tick, tick - sentTick, echoedTick, sentMillis)) {
            sentTick = tick;
        }
    }
}
