package dev.tickwire.server.game.provingground;

import dev.tickwire.game.GameType;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;

/** Pairs Proving Ground with its rules. */
public final class ProvingGroundRulesType implements GameRulesType {
    private final GameType shared = new ProvingGroundType();

    @Override
    public GameType shared() {
        return shared;
    }

    @Override
    public GameRules newRules() {
        return new ProvingGroundRules();
    }
}
