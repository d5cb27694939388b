package dev.tickwire.bot.brain;

/** How well a bot plays a game that is played for fun. */
public enum Skill {
    /** Slow to notice, wide of the mark, stands in the way of shots. */
    ROOKIE,
    /** An even match for somebody who has played before. */
    REGULAR,
    /** Leads its shots and gets out of the way, yet misses as people do. */
    VETERAN
}
