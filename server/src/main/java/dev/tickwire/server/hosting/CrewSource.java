package dev.tickwire.server.hosting;

import dev.tickwire.server.config.BotSettings;
import dev.tickwire.server.match.Match;

/** Brings bots into matches. */
@FunctionalInterface
public interface CrewSource {
    /**
     * A match has begun; any thread.
     *
     * @param bots           what was wanted for it
     * @param expectedPeople who will come in a moment, from the match before
     */
    void man(Match match, BotSettings bots, int expectedPeople);
}
