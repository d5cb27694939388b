package dev.tickwire.bot.brain;

import java.util.Optional;

/**
 * What can be chosen about brains.
 *
 * @param skill    of all bots, or empty for a mixture that each bot's seed decides
 * @param aimStyle how bots of the benchmark game turn
 */
public record BrainOptions(Optional<Skill> skill, AimStyle aimStyle) {
    /** All skills, and the benchmark's own workload. */
    public static final BrainOptions DEFAULT = new BrainOptions(Optional.empty(), AimStyle.STRAIGHT);
}
