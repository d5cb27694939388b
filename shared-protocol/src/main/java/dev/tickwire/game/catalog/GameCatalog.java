package dev.tickwire.game.catalog;

import dev.tickwire.game.GameType;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.game.skirmish.SkirmishType;
import java.util.List;
import java.util.Optional;

/** Lists the games that exist. */
public final class GameCatalog {
    private static final List<GameType> GAMES = List.of(new SkirmishType(), new ProvingGroundType());

    private GameCatalog() {}

    /** All games, the flagship first. */
    public static List<GameType> games() {
        return GAMES;
    }

    /** The game of a name, if there is one. */
    public static Optional<GameType> find(String name) {
        for (GameType game : GAMES) {
            if (game.name().equals(name)) {
                return Optional.of(game);
            }
        }
        return Optional.empty();
    }
}
