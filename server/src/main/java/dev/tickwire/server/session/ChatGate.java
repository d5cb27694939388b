package dev.tickwire.server.session;

import dev.tickwire.message.Chat;
import java.util.concurrent.TimeUnit;

/** Decides whether what a client says is passed on: not too often, and only what can be read. Event loop only. */
final class ChatGate {
    /** So many lines in any {@link #WINDOW_SECONDS}, those included that were refused for what they contain. */
    static final int LINES_MAX = 5;

    static final int WINDOW_SECONDS = 10;
    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(WINDOW_SECONDS);

    /** When the last lines came, in a ring. */
    private final long[] times = new long[LINES_MAX];

    private long lines;

    /** Whether there is room for a line; if so, it takes it. */
    boolean admits(long nowNanos) {
        int oldest = (int) (lines % LINES_MAX);
        if (lines >= LINES_MAX && nowNanos - times[oldest] < WINDOW_NANOS) {
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
