package dev.tickwire.bot.brain;

/** What a bot is there for, whatever the game. */
public enum Behaviour {
    /** Plays as well as it can. */
    USUAL,
    /** Plays without ever using a weapon. */
    PEACEFUL,
    /** Stands where it is and touches nothing. */
    IDLE
}
