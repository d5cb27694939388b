package dev.tickwire.bot.verdict;

/**
 * A threshold that did not hold.
 *
 * @param sentence for people: which one, what was measured instead, and when it was first so
 */
public record Breach(Threshold threshold, String sentence) {}
