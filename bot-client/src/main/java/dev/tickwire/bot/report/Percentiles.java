package dev.tickwire.bot.report;

/**
 * What is told of a distribution of times.
 *
 * @param count how many were recorded; the others say nothing if it is 0
 * @param p50Millis half of them were not longer
 * @param p99Millis 99 of 100 were not longer
 * @param maxMillis the longest
 */
public record Percentiles(long count, double p50Millis, double p99Millis, double maxMillis) {}
