package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Says in the log who came, who went and why. Whoever comes and goes without end cannot flood it: beyond a number of lines they
 * are only counted. Event loop only.
 */
final class SessionLog {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLog.class);

    private static final int LINES_PER_SECOND_MAX = 20;
    private static final int LINES_BURST_MAX = 100;

    /** Null until the first line. */
    private RateLimit lines;

    private long leftOut;

    /**
     * Somebody was let in.
     *
     * @param slot    of a player; less than 0 for one who only watches
     * @param resumed whether in the body of before
     */
    void joined(String match, int slot, String name, boolean resumed, long nowNanos) {
        if (mayWrite(nowNanos)) {
            String what = slot < 0 ? "watches" : resumed ? "came back" : "joined";
            about(match, slot).log("{} {}", name, what);
        }
    }

    /** Somebody who was in left. */
    void left(String match, int slot, String name, long nowNanos) {
        if (mayWrite(nowNanos)) {
            about(match, slot).log("{} left", name);
        }
    }

    /** The connection of somebody who was in broke, or was closed by the other end without a word. */
    void lost(String match, int slot, String name, long nowNanos) {
        if (mayWrite(nowNanos)) {
            about(match, slot).log("{} lost the connection", name);
        }
    }

    /** Somebody who was in was put out, or told that it is over. */
    void closed(String match, int slot, String name, CloseReason reason, String text, long nowNanos) {
        if (mayWrite(nowNanos)) {
            about(match, slot).addKeyValue("reason", reason).log("{} was disconnected: {}", name, text);
        }
    }

    /** Somebody was not let in. That happens to whoever knocks, so it is nothing to log at every server. */
    void refused(String match, CloseReason reason, String text) {
        LOG.atDebug()
                .addKeyValue("match", match)
                .addKeyValue("reason", reason)
                .log("Somebody was not let in: {}", text);
    }

    private static LoggingEventBuilder about(String match, int slot) {
        LoggingEventBuilder line = LOG.atInfo().addKeyValue("match", match);
        return slot < 0 ? line : line.addKeyValue("player", slot);
    }

    private boolean mayWrite(long nowNanos) {
        if (!LOG.isInfoEnabled()) {
            return false;
        }
        if (lines == null) {
            lines = new RateLimit(LINES_PER_SECOND_MAX, LINES_BURST_MAX, nowNanos);
        }
        if (!lines.tryTake(nowNanos)) {
            leftOut++;
            return false;
        }
        if (leftOut > 0) {
            LOG.info("{} lines about players were left out", leftOut);
            leftOut = 0;
        }
        return true;
    }
}
