package dev.tickwire.server.session;

/**
 * How fast a client may be sent to, by how far it is behind: what was last sent to it less what it last said to have
 * received. Kernel buffers hide a slow reader for a long time; its own account does not.
 */
final class Pace {
    private final int batchBehindTicks;
    private final int holdBehindTicks;
    private final int batchTicks;
    private int lastFlushTick;

    /**
     * Sets the steps.
     *
     * @param batchBehindTicks from here on several ticks go in one message
     * @param holdBehindTicks  from here on nothing is sent until the client has caught up
     * @param batchTicks       how many ticks then go in one message
     */
    Pace(int batchBehindTicks, int holdBehindTicks, int batchTicks) {
        this.batchBehindTicks = batchBehindTicks;
        this.holdBehindTicks = holdBehindTicks;
        this.batchTicks = batchTicks;
    }

    /** Whether something may be handed to the socket in this tick. */
    boolean allows(int tick, int behindTicks, boolean writable) {
        if (!writable || behindTicks >= holdBehindTicks) {
            return false;
        }
        return behindTicks < batchBehindTicks || tick - lastFlushTick >= batchTicks;
    }

    /** Whether so many ticks have passed since something was handed to the socket. */
    boolean isTurn(int tick, int everyTicks) {
        return tick - lastFlushTick >= everyTicks;
    }

    void flushed(int tick) {
        lastFlushTick = tick;
    }
}
