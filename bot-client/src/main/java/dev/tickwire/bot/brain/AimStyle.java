package dev.tickwire.bot.brain;

/** How bots of the benchmark game turn. */
public enum AimStyle {
    /** Straight on, then a turn to any direction every half to one and a half seconds: the peers' workload. */
    STRAIGHT,
    /** As a hand on a mouse does, a little in every tick, sampled as a player's client samples it. */
    MOUSE
}
