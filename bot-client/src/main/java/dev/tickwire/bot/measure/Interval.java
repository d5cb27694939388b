package dev.tickwire.bot.measure;

import java.util.Map;

/**
 * A piece of a run, about a second long.
 *
 * @param phase         that it belongs to
 * @param startSeconds  since the run began
 * @param seconds       how long it is
 * @param bots          how many played at its end
 * @param figures       of what was measured in it
 * @param bytesByKind   payload received, by kind of message
 */
public record Interval(
        Phase phase, double startSeconds, double seconds, int bots, Figures figures, Map<String, Long> bytesByKind) {}
