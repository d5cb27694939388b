package dev.tickwire.server.game.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.GameType;
import dev.tickwire.game.catalog.GameCatalog;
import org.junit.jupiter.api.Test;

class RulesCatalogTest {
    @Test
    void everyGameHasRules() {
        for (GameType game : GameCatalog.games()) {
            assertEquals(
                    game.name(),
                    RulesCatalog.find(game.name()).orElseThrow().shared().name());
        }
        assertEquals(GameCatalog.games().size(), RulesCatalog.rules().size());
    }

    @Test
    void anUnknownNameFindsNothing() {
        assertTrue(RulesCatalog.find("chess").isEmpty());
    }
}
