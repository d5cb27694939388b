package dev.tickwire.server.replication;

/**
 * What a client is told now and then of its connection's timing.
 *
 * @param slackMicros     the smallest time between the arrival of an input and its deadline since the last report;
 *                        negative if one came too late
 * @param durableLagTicks how many ticks the journal is behind, or {@link dev.tickwire.replica.FrameHeader#NOT_DURABLE}
 */
public record LinkReport(int slackMicros, int durableLagTicks) {}
