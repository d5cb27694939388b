package dev.tickwire.server.match;

import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;

/** Settings of small matches and requests to join them, for tests. */
final class InertGame {
    private InertGame() {}

    static MatchSettings settings(int maxPlayers, int pooledFrames) {
        return settings(new ProvingGroundRulesType(), maxPlayers, pooledFrames);
    }

    static MatchSettings settings(GameRulesType rules, int maxPlayers, int pooledFrames) {
        MatchMap map = new MatchMap("test", TileMapCodec.encode(TileMap.open(32_768, 32_768)));
        return new MatchSettings("test", rules, map, 30, maxPlayers, 2, 0, 1, 0, 20, 30, 10, 64, pooledFrames);
    }

    static String gameName() {
        return new ProvingGroundType().name();
    }

    static SessionToken token(int number) {
        return new SessionToken(number, number, number, number);
    }
}
