package dev.tickwire.bot.scenario;

/** How much of a frame bots read. */
public enum FrameDecoding {
    /** Everything: each bot holds its whole replica and predicts its avatar. */
    FULL,
    /**
     * Only the header: bots join, send inputs, count and measure. For games whose bots play without looking, to load a
     * server with as many clients as possible.
     */
    HEADER
}
