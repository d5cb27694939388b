package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.GameType;
import dev.tickwire.game.skirmish.SkirmishType;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;

/** Pairs Skirmish with its rules. */
public final class SkirmishRulesType implements GameRulesType {
    private final GameType shared = new SkirmishType();

    @Override
    public GameType shared() {
        return shared;
    }

    @Override
    public GameRules newRules() {
        return new SkirmishRules();
    }
}
