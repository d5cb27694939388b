package dev.tickwire.bot.servermetrics;

import java.util.Map;

/**
 * One line of a server's metrics.
 *
 * @param name   of the series
 * @param labels by name
 */
record Sample(String name, Map<String, String> labels, double value) {}
