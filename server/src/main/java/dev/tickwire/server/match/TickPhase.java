package dev.tickwire.server.match;

/** What a tick does, one after the other. */
public enum TickPhase {
    /** Inputs and requests are read, and controls become actions. */
    INPUTS,
    /** The shared step and the rules. */
    RULES,
    /** What nobody could foresee is encoded, and the world copied for those who read it. */
    REPLICATE,
    /** The frame is handed to the event loops. */
    PUBLISH
}
