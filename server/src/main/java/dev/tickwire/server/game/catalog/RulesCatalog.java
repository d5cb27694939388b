package dev.tickwire.server.game.catalog;

import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.game.skirmish.SkirmishRulesType;
import java.util.List;
import java.util.Optional;

/** Lists the games that the server can run. */
public final class RulesCatalog {
    private static final List<GameRulesType> RULES = List.of(new SkirmishRulesType(), new ProvingGroundRulesType());

    private RulesCatalog() {}

    /** The rules of all games, the flagship's first. */
    public static List<GameRulesType> rules() {
        return RULES;
    }

    /** The rules of the game of a name, if there is one. */
    public static Optional<GameRulesType> find(String gameName) {
        for (GameRulesType rules : RULES) {
            if (rules.shared().name().equals(gameName)) {
                return Optional.of(rules);
            }
        }
        return Optional.empty();
    }
}
