package dev.tickwire.server.session;

import dev.tickwire.message.Chat;
import dev.tickwire.server.config.ChatLimits;
import java.util.concurrent.TimeUnit;

/** Decides whether what a client says is passed on: not too often, and only what can be read. Event loop only. */
final class ChatGate {
    private final long windowNanos;

    /** When the last lines came, in a ring. */
    private final long[] times;

    private long lines;

    ChatGate(ChatLimits limits) {
        windowNanos = TimeUnit.SECONDS.toNanos(limits.windowSeconds());
        times = new long[limits.linesMax()];
    }

    /** Whether there is room for a line; if so, it takes it. */
    boolean admits(long nowNanos) {
        int oldest = (int) (lines % times.length);
        if (lines >= times.length && nowNanos - times[oldest] < windowNanos) {
            return false;
        }
        times[oldest] = nowNanos;
        lines++;
        return true;
    }

    /** What is wrong with a line, in words for the player; null if nothing is. */
    static String fault(Chat chat) {
        if (PrintableText.isBlank(chat.text())) {
            return "There is nothing to read in what you said.";
        }
        return PrintableText.hasInvisible(chat.text())
                ? "What you said contains control or invisible characters; nobody was told."
                : null;
    }
}
