package dev.tickwire.server.hosting;

import dev.tickwire.server.config.BotSettings;
import dev.tickwire.server.config.MatchLimits;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import java.util.List;

/**
 * What the matches that follow one another under one id have in common, checked.
 *
 * @param rotation      maps, one after the other and then again
 * @param bots          that the server itself plays
 * @param seed          of the first match; each that follows has another
 * @param checkTicks    ticks between hashes of what clients should hold, 0 for none
 * @param eventLoops    on which a match may be read at the same time
 * @param limits        of each match
 */
record MatchPlan(
        GameRulesType rules,
        List<MatchMap> rotation,
        BotSettings bots,
        int tickRateHz,
        int maxPlayers,
        int maxSpectators,
        int seed,
        int checkTicks,
        MatchAccess access,
        int eventLoops,
        MatchLimits limits) {
    /** Apart so far that the rounds of matches whose seeds are neighbours do not meet. */
    private static final int SEED_STEP = 2_000;

    MatchPlan {
        rotation = List.copyOf(rotation);
    }

    String game() {
        return rules.shared().name();
    }

    /** The settings of a match that follows so many others under its id. */
    MatchSettings settingsOf(String id, int round) {
        return MatchSettings.of(
                        id,
                        rules,
                        rotation.get(round % rotation.size()),
                        tickRateHz,
                        maxPlayers,
                        seed + round * SEED_STEP,
                        checkTicks)
                .withFill(bots.fill())
                .withMaxSpectators(maxSpectators)
                .withLimits(limits.bodyHoldMillis(), limits.waitingPerPlayer(), limits.chatLines())
                .withAccess(access)
                .forEventLoops(eventLoops);
    }

    /** The same with another seed. */
    MatchPlan withSeed(int other) {
        return new MatchPlan(
                rules,
                rotation,
                bots,
                tickRateHz,
                maxPlayers,
                maxSpectators,
                other,
                checkTicks,
                access,
                eventLoops,
                limits);
    }
}
