package dev.tickwire.bot.swarm;

import dev.tickwire.message.CloseReason;

/** Puts into words why a connection ended, so that equal reasons make equal words. */
final class CloseDescription {
    private CloseDescription() {}

    /**
     * The code, its name if it has one, and what was said.
     *
     * @param words what the server said last, or empty
     */
    static String of(int code, String words) {
        StringBuilder text = new StringBuilder().append(code);
        for (CloseReason reason : CloseReason.values()) {
            if (reason.code() == code) {
                text.append(' ').append(reason.name());
            }
        }
        if (!words.isBlank()) {
            text.append(": ").append(words);
        }
        return text.toString();
    }

    /** Whether it makes sense to come back after it: the way broke, or the server says so. */
    static boolean isRetryable(int code) {
        for (CloseReason reason : CloseReason.values()) {
            if (reason.code() == code) {
                return reason.retryable();
            }
        }
        return true;
    }
}
