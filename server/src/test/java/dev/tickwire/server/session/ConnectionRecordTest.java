package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.message.CloseReason;
import org.junit.jupiter.api.Test;

/** What is counted of a connection depends on whether its client had been let in. */
class ConnectionRecordTest {
    private final SessionCounters counters = new SessionCounters();
    private final ConnectionRecord record = new ConnectionRecord(new LoopWorkspace(counters), () -> 0);

    @Test
    void whoGoesBeforeTheAnswerHasNotLeft() {
        record.approaches("m1");
        record.left();
        assertEquals(1, counters.joins(JoinResult.GONE));
        assertEquals(0, counters.left());
    }

    @Test
    void aConnectionThatBreaksIsLostOnlyIfTheClientWasIn() {
        record.approaches("m1");
        record.lost();
        assertEquals(0, counters.lost());
        record.plays("Ada", 3, false);
        record.lost();
        assertEquals(1, counters.lost());
        assertEquals(1, counters.joins(JoinResult.GONE));
    }

    @Test
    void aReasonToCloseIsAResultOfJoiningUntilTheClientIsIn() {
        record.approaches("m1");
        record.closed(CloseReason.MATCH_FULL, "All places are taken.");
        assertEquals(1, counters.joins(JoinResult.FULL));
        assertEquals(0, counters.closed(CloseReason.MATCH_FULL));

        record.watches("Bo");
        record.closed(CloseReason.TOO_SLOW, "Too slow in reading.");
        assertEquals(1, counters.joins(JoinResult.WATCHING));
        assertEquals(1, counters.closed(CloseReason.TOO_SLOW));
    }

    @Test
    void whoIsOnTheWayToTheNextMatchIsNotInIt() {
        record.approaches("m1");
        record.plays("Ada", 3, true);
        record.approaches("m2");
        record.closed(CloseReason.MATCH_FULL, "All places are taken.");
        assertEquals(1, counters.joins(JoinResult.RESUMED));
        assertEquals(1, counters.joins(JoinResult.FULL));
        assertEquals(0, counters.closed(CloseReason.MATCH_FULL));
    }
}
