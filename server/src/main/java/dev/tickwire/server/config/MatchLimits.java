package dev.tickwire.server.config;

/**
 * What each match puts up with.
 *
 * @param bodyHoldMillis   how long the body of a player whose connection broke waits for the player
 * @param waitingPerPlayer inputs and requests that may wait for the next tick, for each place in the match
 * @param chatLines        lines that may wait for the next tick
 */
public record MatchLimits(int bodyHoldMillis, int waitingPerPlayer, int chatLines) {
    public static final MatchLimits DEFAULT = new MatchLimits(20_000, 8, 64);

    public static final int BODY_HOLD_MILLIS_MOST = 600_000;
    public static final int WAITING_MOST = 1_000;
    public static final int CHAT_LINES_MOST = 10_000;

    public MatchLimits {
        InvalidSettingException.requireRange("limits.match.body-hold", bodyHoldMillis, 0, BODY_HOLD_MILLIS_MOST);
        InvalidSettingException.requireRange("limits.match.waiting-per-player", waitingPerPlayer, 1, WAITING_MOST);
        InvalidSettingException.requireRange("limits.match.chat-lines", chatLines, 1, CHAT_LINES_MOST);
    }
}
