package dev.tickwire.server.config;

import dev.tickwire.bot.brain.Skill;
import java.util.Optional;

/**
 * Who the server itself plays.
 *
 * @param count   bots, or players up to whom bots fill a match
 * @param filling whether bots make room for people and take it again when they go
 * @param skill   of all bots, or empty for a mixture
 */
public record BotSettings(int count, boolean filling, Optional<Skill> skill) {
    /** A fixed number of bots of all skills. */
    public static BotSettings fixed(int count) {
        return new BotSettings(count, false, Optional.empty());
    }

    /** Players up to whom bots fill a match; 0 if their number is fixed. */
    public int fill() {
        return filling ? count : 0;
    }

    /**
     * Throws unless there is room for them.
     *
     * @param maxPlayers of a match
     */
    public void requireFitting(int maxPlayers) {
        if (filling && (count < 0 || count >= maxPlayers)) {
            throw new InvalidSettingException(
                    "bots.fill",
                    count,
                    "must be 0 to " + (maxPlayers - 1) + ", so that there is room for one who comes");
        }
        if (!filling && (count < 0 || count > maxPlayers)) {
            throw new InvalidSettingException(
                    "bots.count", count, "must be 0 to " + maxPlayers + ", the number of players that fit in");
        }
    }
}
