package dev.tickwire.bot.brain;

/** How bots of the benchmark game turn. */
public enum AimStyle {
    /** Straight on, then a turn to any direction every half to one and a half seconds: the peers' workload. */
    STRAIGHT,
    /** A little in every tick, as a hand on a mouse does. */
    MOUSE
}
