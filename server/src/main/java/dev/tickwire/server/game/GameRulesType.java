package dev.tickwire.server.game;

import dev.tickwire.game.GameType;
import java.util.Set;

/** Pairs a game's shared half with a factory for the rules of its matches. */
public interface GameRulesType {
    GameType shared();

    /** Fresh rules for one match. */
    GameRules newRules();

    /**
     * The same game with other choices made about its matches.
     *
     * @throws IllegalArgumentException if the game does not know a choice, or not such a value
     */
    default GameRulesType with(GameOptions options) {
        options.requireKnown(shared().name(), Set.of());
        return this;
    }
}
