package dev.tickwire.bot.measure;

/**
 * What this process itself used in some time.
 *
 * @param cpuPercent 100 being one core
 * @param gcMillis   that the collector of garbage took, as the Java machine counts it
 */
public record GeneratorLoad(double cpuPercent, double gcMillis) {}
