package dev.tickwire.server.session;

import dev.tickwire.message.CloseReason;
import dev.tickwire.server.match.Clock;

/** Counts and logs what becomes of one connection: whether it was let in, and how it ended. Event loop only. */
final class ConnectionRecord {
    private static final int NO_SLOT = -1;

    private final SessionTally tally;
    private final SessionLog log;
    private final Clock clock;

    private String matchId;

    /** Whether the client has been let into the match. */
    private boolean in;

    /** Whether the client has been let into any match, and so has a name. */
    private boolean known;

    private String name;
    private int slot = NO_SLOT;

    ConnectionRecord(LoopWorkspace workspace, Clock clock) {
        tally = workspace.tally;
        log = workspace.log;
        this.clock = clock;
    }

    /** The client is to get into a match, or into the next one. */
    void approaches(String newMatchId) {
        matchId = newMatchId;
        in = false;
    }

    /** It was let in to watch. */
    void watches(String newName) {
        tally.countJoin(JoinResult.WATCHING);
        letIn(newName, NO_SLOT, false);
    }

    /**
     * It was let in to play.
     *
     * @param resumed whether in the body of before
     */
    void plays(String newName, int newSlot, boolean resumed) {
        tally.countJoin(resumed ? JoinResult.RESUMED : JoinResult.PLAYING);
        letIn(newName, newSlot, resumed);
    }

    private void letIn(String newName, int newSlot, boolean resumed) {
        in = true;
        name = newName;
        slot = newSlot;
        if (!known) {
            // Whoever goes along into the next match is still here.
            known = true;
            log.joined(matchId, slot, name, resumed, clock.nanoTime());
        }
    }

    /** The client said that it goes. */
    void left() {
        if (in) {
            tally.countLeft();
            log.left(matchId, slot, name, clock.nanoTime());
        } else {
            tally.countJoin(JoinResult.GONE);
        }
    }

    /** The socket is gone without a word. */
    void lost() {
        if (in) {
            tally.countLost();
            log.lost(matchId, slot, name, clock.nanoTime());
        } else {
            tally.countJoin(JoinResult.GONE);
        }
    }

    /** The server ends the connection, or does not let the client in. */
    void closed(CloseReason reason, String text) {
        if (in) {
            tally.countClosed(reason);
            log.closed(matchId, slot, name, reason, text, clock.nanoTime());
        } else {
            tally.countJoin(JoinResult.of(reason));
            log.refused(matchId, reason, text);
        }
    }
}
