package dev.tickwire.server.game.skirmish;

import dev.tickwire.game.GameType;
import dev.tickwire.game.skirmish.SkirmishType;
import dev.tickwire.server.game.GameOptions;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;

/** Pairs Skirmish with its rules. */
public final class SkirmishRulesType implements GameRulesType {
    private final GameType shared = new SkirmishType();
    private final SkirmishOptions options;

    /** A match as a server offers it to whoever comes along. */
    public SkirmishRulesType() {
        this(SkirmishOptions.USUAL);
    }

    private SkirmishRulesType(SkirmishOptions options) {
        this.options = options;
    }

    @Override
    public GameType shared() {
        return shared;
    }

    @Override
    public GameRules newRules() {
        return new SkirmishRules(options);
    }

    @Override
    public GameRulesType with(GameOptions chosen) {
        return new SkirmishRulesType(SkirmishOptions.of(chosen));
    }
}
