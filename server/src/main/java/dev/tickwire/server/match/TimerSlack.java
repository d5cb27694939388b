package dev.tickwire.server.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Linux lets a sleeping thread oversleep by its timer slack, 50 microseconds unless told otherwise; a tick loop wants 1.
 * Elsewhere this does nothing.
 */
final class TimerSlack {
    private static final String SLACK_NANOS = "1000";
    private static final Path THREAD_SELF = Path.of("/proc/thread-self");

    private TimerSlack() {}

    static void reduceForThisThread() {
        try {
            if (Files.exists(THREAD_SELF)) {
                // thread-self is a link to PID/task/TID; the slack file is at /proc/TID.
                Path threadId = Files.readSymbolicLink(THREAD_SELF).getFileName();
                Files.writeString(Path.of("/proc", threadId.toString(), "timerslack_ns"), SLACK_NANOS);
            }
        } catch (IOException e) {
            // Ticks start a little later than they could; nothing else depends on it.
            LoggerFactory.getLogger(TimerSlack.class).debug("Timer slack stays as it is", e);
        }
    }
}
