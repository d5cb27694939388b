package dev.tickwire.server.config;

/**
 * How much a player may say.
 *
 * @param linesMax      in any window, those included that were refused for what they contain
 * @param windowSeconds how long a window is
 */
public record ChatLimits(int linesMax, int windowSeconds) {
    public static final ChatLimits DEFAULT = new ChatLimits(5, 10);
}
