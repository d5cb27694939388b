package dev.tickwire.server.config;

/**
 * What becomes of a client that reads more slowly than its match ticks.
 *
 * @param batchBehindMillis from so far behind on, several ticks go in one message
 * @param batchTicks        how many
 * @param holdBehindMillis  from so far behind on, nothing is sent until it has caught up
 * @param backlogTicksMax   ticks that are kept for it; beyond that everything is described anew
 * @param backlogBytesMax   bytes that are kept for it
 * @param blockedMillisMax  how long nothing can be sent until the connection is ended
 */
public record SlowClientLimits(
        int batchBehindMillis,
        int batchTicks,
        int holdBehindMillis,
        int backlogTicksMax,
        int backlogBytesMax,
        int blockedMillisMax) {
    public static final SlowClientLimits DEFAULT = new SlowClientLimits(1_000, 4, 3_000, 32, 32_768, 10_000);
}
