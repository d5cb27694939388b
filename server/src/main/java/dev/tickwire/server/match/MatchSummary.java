package dev.tickwire.server.match;

/**
 * A match as others see it; made anew when something in it changes.
 *
 * @param players people in it, those whose body is being held included
 * @param bots    players that the server itself plays
 * @param spectators who watch
 * @param maxPlayers slots
 * @param phase how far it is, in a word for people; empty if the game has no phases
 * @param tick    the tick at which this was true
 */
public record MatchSummary(int players, int bots, int spectators, int maxPlayers, String phase, int tick) {}
