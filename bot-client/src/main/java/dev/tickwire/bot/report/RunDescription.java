package dev.tickwire.bot.report;

/**
 * What was measured, so that a report can be read on its own.
 *
 * @param url        the server's address
 * @param game       by name
 * @param matchId    as in the server's list
 * @param mapName    for people
 * @param tickRateHz of the match
 * @param inputRate  {@code change}, or inputs in a second
 * @param seed       that all bots' seeds were derived from
 * @param bots       that were asked for
 */
public record RunDescription(
        String url,
        String game,
        String matchId,
        String mapName,
        int tickRateHz,
        String inputRate,
        int seed,
        int bots) {}
