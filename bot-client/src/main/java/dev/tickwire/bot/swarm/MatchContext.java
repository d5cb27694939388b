package dev.tickwire.bot.swarm;

import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.network.ServerAddress;
import dev.tickwire.game.GameType;

/**
 * What all bots of a swarm have in common.
 *
 * @param server        to play on
 * @param matchId       to join
 * @param gameType      of the match
 * @param behaviourHash of the game's shared half as it is in this program
 * @param map           that the match was played on when it was listed
 * @param brains        maker of brains
 * @param keepAliveTicks after how many ticks controls that did not change are repeated
 * @param decode        how much of a frame bots read
 * @param reconnect     whether a bot that was cut off comes back
 */
record MatchContext(
        ServerAddress server,
        String matchId,
        GameType gameType,
        String behaviourHash,
        KnownMap map,
        Brains brains,
        int keepAliveTicks,
        FrameDecoding decode,
        boolean reconnect) {}
