package dev.tickwire.bot.network;

/**
 * A match as the server lists it.
 *
 * @param id         what a player asks for
 * @param game       by name
 * @param map        by name
 * @param mapHash    the address of the map's bytes
 * @param players    who are in it, bots included
 * @param maxPlayers who could be
 * @param tickRateHz ticks in a second
 */
public record MatchInfo(
        String id, String game, String map, String mapHash, int players, int maxPlayers, int tickRateHz) {}
