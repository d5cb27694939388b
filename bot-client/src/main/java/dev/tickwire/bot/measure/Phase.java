package dev.tickwire.bot.measure;

/** The parts of a run. */
public enum Phase {
    /** Bots are still to join. */
    JOINING,
    /** All play, but what they measure is left out. */
    WARMING_UP,
    /** What is measured counts. */
    MEASURING
}
