package dev.tickwire.game.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.GameType;
import dev.tickwire.map.TileMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GameCatalogTest {
    @Test
    void everyGameIsFoundByTheNameThatItsSchemaHas() {
        for (GameType game : GameCatalog.games()) {
            assertEquals(Optional.of(game), GameCatalog.find(game.name()));
            assertEquals(
                    game.name(), game.on(TileMap.open(16384, 16384)).schema().game());
        }
    }

    @Test
    void anUnknownNameFindsNothing() {
        assertTrue(GameCatalog.find("chess").isEmpty());
    }
}
