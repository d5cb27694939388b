package dev.tickwire.bot.swarm;

import dev.tickwire.bot.network.MatchInfo;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.game.GameType;

/**
 * A match that bots play in.
 *
 * @param server        that runs it
 * @param info          as the server listed it
 * @param gameType      that is played
 * @param behaviourHash of the game's shared half as it is in this program
 * @param map           that the match was played on when it was listed
 */
record MatchContext(ServerAddress server, MatchInfo info, GameType gameType, String behaviourHash, KnownMap map) {
    private static final double MILLIS_PER_SECOND = 1_000;

    double tickMillis() {
        return MILLIS_PER_SECOND / info.tickRateHz();
    }
}
