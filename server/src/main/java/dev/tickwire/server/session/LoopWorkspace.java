package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;
import dev.tickwire.message.InputReader;
import dev.tickwire.server.replication.FrameWriter;

/**
 * What the connections of one event loop use one after the other, so that it stays in the cache however many there are. To
 * be used on that event loop only, and not to be relied on from one call to the next.
 */
public final class LoopWorkspace {
    /** For frames and other messages. */
    final FrameWriter frameWriter = new FrameWriter();

    /** For the input that has just come. */
    final InputReader inputReader = new InputReader();

    final SessionTally tally;

    final SessionLog log = new SessionLog();

    /**
     * A workspace for one more event loop.
     *
     * @param counters of the server, which what its connections do adds to
     */
    public LoopWorkspace(SessionCounters counters) {
        tally = counters.newTally();
    }

    /** A client was sent away before it had a connection to a match. */
    public void countRefusedJoin(CloseReason reason) {
        tally.countJoin(JoinResult.of(reason));
    }
}
