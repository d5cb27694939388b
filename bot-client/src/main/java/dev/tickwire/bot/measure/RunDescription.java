package dev.tickwire.bot.measure;

import java.util.List;
import java.util.Map;

/**
 * What was measured, so that a report can be read on its own.
 *
 * @param scenario   its name, or empty
 * @param matches    that were played in, at least one
 * @param inputRate  {@code change}, or inputs in a second
 * @param decode     {@code full} or {@code header}
 * @param seed       that all bots' seeds were derived from
 * @param bots       the most that were to play at a time
 * @param roles      how many of them had each role
 * @param networks   how many of them had each network
 * @param startedAt  date and time, for people
 */
public record RunDescription(
        String scenario,
        List<PlayedMatch> matches,
        String inputRate,
        String decode,
        int seed,
        int bots,
        Map<String, Integer> roles,
        Map<String, Integer> networks,
        String startedAt) {
    /**
     * A match that was played in.
     *
     * @param url        the server's address
     * @param id         as in the server's list
     * @param game       by name
     * @param mapName    for people
     * @param tickRateHz of the match
     */
    public record PlayedMatch(String url, String id, String game, String mapName, int tickRateHz) {}
}
