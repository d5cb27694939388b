package dev.tickwire.server.game;

import dev.tickwire.game.GameType;

/** Pairs a game's shared half with a factory for the rules of its matches. */
public interface GameRulesType {
    GameType shared();

    /** Fresh rules for one match. */
    GameRules newRules();
}
