package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.SessionToken;
import org.junit.jupiter.api.Test;

/** A match keeps the limits that an operator chose for it. */
class MatchLimitsTest {
    private static final int PLACES = 2;

    /** Queues hold as many as the next power of two. */
    private static final int CHAT_LINES = 4;

    private static final int WAITING = 512;

    private Match match = newMatch();

    @Test
    void aBodyIsHeldSoLongAndNoLonger() {
        assertFalse(comesBackAfter(31), "a second has 30 ticks");
        assertTrue(comesBackAfter(28));
    }

    @Test
    void moreThanMayWaitForTheNextTickIsRefusedAndCounted() {
        for (int i = 0; i <= WAITING; i++) {
            match.ask(new RecordedReply().requestToWatch());
        }

        assertEquals(1, match.count(MatchCount.REFUSED_EVENTS));
    }

    @Test
    void moreLinesThanMayWaitAreRefusedAndCounted() {
        RecordedReply speaker = join(null, 1);
        for (int i = 0; i < CHAT_LINES; i++) {
            assertTrue(speaker.port.say("line " + i, false));
        }

        assertFalse(speaker.port.say("one too many", false));
        assertEquals(1, match.count(MatchCount.REFUSED_CHATS));
    }

    private static Match newMatch() {
        return new Match(InertGame.settings(PLACES, 4).withLimits(1_000, WAITING / PLACES, CHAT_LINES));
    }

    private boolean comesBackAfter(int ticksAway) {
        match = newMatch();
        join(null, 1).port.disconnect();
        for (int i = 0; i < ticksAway; i++) {
            match.tick(0);
        }
        return join(InertGame.token(1), 2).resumed;
    }

    private RecordedReply join(SessionToken resume, int newToken) {
        RecordedReply reply = new RecordedReply();
        match.ask(reply.request(resume, InertGame.token(newToken)));
        match.tick(0);
        return reply;
    }
}
