package dev.tickwire.server.session;

import dev.tickwire.message.Look;
import dev.tickwire.server.replication.ClientFrames;

/**
 * Where a spectator looks. Each new view costs the server a description of the cells that come into it, so that it is changed
 * only so often; in between the newest wish waits. Event loop only.
 */
final class Lookout {
    private static final int LOOKS_BURST_MAX = 2;

    private final ClientFrames frames;
    private final SessionTally tally;
    private final RateLimit budget;

    /** The newest wish; null once it has been fulfilled. */
    private Look wanted;

    Lookout(ClientFrames frames, SessionTally tally, long nowNanos) {
        this.frames = frames;
        this.tally = tally;
        budget = new RateLimit(Look.PER_SECOND_MAX, LOOKS_BURST_MAX, nowNanos);
    }

    /** The spectator wants to see something else, or the same as before. */
    void want(Look look) {
        if (wanted != null) {
            tally.countSkippedLook();
        }
        wanted = look;
    }

    /** Before a frame: looks there, if that may be already. */
    void turn(long nowNanos) {
        if (wanted != null && budget.tryTake(nowNanos)) {
            frames.look(wanted.x(), wanted.y(), wanted.followedSlot());
            wanted = null;
        }
    }
}
