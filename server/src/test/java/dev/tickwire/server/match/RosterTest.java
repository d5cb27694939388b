package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.SessionToken;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.testing.DelegatingRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets which slot, for how long it is held, and when it is free again. */
class RosterTest {
    private static final int PLACES = 2;

    private final Match match = new Match(InertGame.settings(PLACES, 4));
    private int tokens;

    @Test
    void playersGetTheFirstFreeSlots() {
        assertEquals(0, join().port.slot());
        assertEquals(1, join().port.slot());
        assertEquals(2, match.summary().players());
    }

    @Test
    void aFullMatchTakesNobody() {
        join();
        join();
        RecordedReply third = join();
        assertTrue(third.full);
        assertNull(third.port);
    }

    @Test
    void ifTheRulesThrowOverOneWhoJoinsAllWhoAskedAreAnsweredOnce() {
        GameRulesType throwing = DelegatingRules.of(new ProvingGroundRulesType(), rules -> new DelegatingRules(rules) {
            @Override
            public void playerJoined(RulesWorld world, int slot, String name, boolean bot) {
                if (slot == 1) {
                    throw new IllegalStateException("a fault of the rules, on purpose");
                }
            }
        });
        Match faulty = new Match(InertGame.settings(throwing, 4, 4));
        List<RecordedReply> replies = List.of(new RecordedReply(), new RecordedReply(), new RecordedReply());
        replies.forEach(reply -> faulty.ask(reply.request(null, newToken())));

        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> faulty.tick(0));
        faulty.fail(fault);
        replies.forEach(reply -> assertEquals(1, reply.timesEnded));
    }

    @Test
    void aSlotIsInQuarantineUntilWhatWasFiredIsGone() {
        RecordedReply first = join();
        join();
        first.port.leave();
        tick(1);
        RecordedReply waits = join();
        assertNull(waits.port, "the slot is still in quarantine");
        assertFalse(waits.full, "there is going to be room");
        tick(match.settings().quarantineTicks());
        assertEquals(0, waits.port.slot());
    }

    @Test
    void noMoreWaitForSlotsInQuarantineThanThereAreAndWhoAskedFirstGetsOne() {
        RecordedReply first = join();
        RecordedReply second = join();
        first.port.leave();
        tick(1);
        RecordedReply waits = join();
        assertTrue(join().full);
        second.port.leave();
        tick(1);
        RecordedReply waitsLonger = join();
        tick(match.settings().quarantineTicks());
        assertEquals(0, waits.port.slot());
        assertEquals(1, waitsLonger.port.slot());
    }

    @Test
    void ifTheMatchEndsWhoWaitsForASlotIsToldToo() {
        RecordedReply first = join();
        join();
        first.port.leave();
        tick(1);
        RecordedReply waits = join();
        match.askToEnd("on purpose");
        assertTrue(match.endIfAsked());
        assertEquals(1, waits.timesEnded);
    }

    @Test
    void timeGoesOnInAnEmptyMatchUntilItsSlotsAreFreeAgain() {
        RecordedReply first = join();
        first.port.leave();
        tick(1);
        assertFalse(match.isIdle(), "nobody could ever take the slot");
        tick(match.settings().quarantineTicks());
        assertTrue(match.isIdle());
    }

    @Test
    void aBodyIsHeldForAWhileAndThenGone() {
        RecordedReply first = join();
        int entities = match.entityCount();
        first.port.disconnect();
        tick(match.settings().bodyHoldTicks());
        assertEquals(entities, match.entityCount());
        assertEquals(1, match.summary().players());
        tick(2);
        assertEquals(entities - 1, match.entityCount());
        assertEquals(0, match.summary().players());
    }

    @Test
    void aTokenTakesABodyBackWithinTheTime() {
        SessionToken token = newToken();
        RecordedReply first = join(null, token);
        int slot = first.port.slot();
        int entities = match.entityCount();
        first.port.disconnect();
        tick(5);
        RecordedReply second = join(token, newToken());
        assertTrue(second.resumed);
        assertEquals(slot, second.port.slot());
        assertEquals(entities, match.entityCount());
        tick(match.settings().bodyHoldTicks() + 5);
        assertEquals(entities, match.entityCount());
    }

    @Test
    void aTokenIsGoodOnlyOnce() {
        SessionToken token = newToken();
        RecordedReply first = join(null, token);
        first.port.disconnect();
        tick(1);
        assertTrue(join(token, newToken()).resumed);
        assertFalse(join(token, newToken()).resumed);
    }

    @Test
    void aTokenIsWorthNothingOnceTheBodyIsGone() {
        SessionToken token = newToken();
        RecordedReply first = join(null, token);
        first.port.leave();
        tick(1);
        assertFalse(join(token, newToken()).resumed);
    }

    @Test
    void aSecondConnectionWithTheTokenReplacesTheFirst() {
        SessionToken token = newToken();
        RecordedReply first = join(null, token);
        RecordedReply second = join(token, newToken());
        assertTrue(first.replaced);
        assertEquals(first.port.slot(), second.port.slot());
        first.port.disconnect();
        tick(match.settings().bodyHoldTicks() + 5);
        assertEquals(1, match.summary().players(), "the first one's end is no longer anybody's business");
    }

    @Test
    void whoComesFromTheMatchBeforeAndWasTakenOverOnTheWayStaysOut() {
        SessionToken token = newToken();
        RecordedReply newer = join(token, newToken());
        RecordedReply older = join(null, token);
        assertFalse(newer.resumed);
        assertTrue(older.replaced);
        assertNull(older.port);
        assertEquals(1, match.summary().players());
    }

    @Test
    void ofThreeConnectionsOfASessionOnlyTheNewestStaysInWhateverOrderTheyComeFromTheMatchBefore() {
        SessionToken first = newToken();
        SessionToken second = newToken();
        RecordedReply newest = join(second, newToken());
        RecordedReply oldest = join(null, first);
        RecordedReply middle = join(first, second);
        assertTrue(oldest.replaced);
        assertTrue(middle.replaced);
        assertFalse(newest.replaced);
        assertEquals(1, match.summary().players());
    }

    @Test
    void ticksAfterATakeOverAreNoLongerAboutTheFirstConnection() {
        SessionToken token = newToken();
        RecordedReply first = join(null, token);
        tick(3);
        RecordedReply second = join(token, newToken());
        assertTrue(first.port.covers(second.tick));
        assertFalse(first.port.covers(second.tick + 1));
        assertTrue(second.port.covers(second.tick + 1));
    }

    @Test
    void inputsOfAnEarlierConnectionAreNotUsed() {
        SessionToken token = newToken();
        RecordedReply first = join(null, token);
        RecordedReply second = join(token, newToken());
        first.port.offerInput(1, match.currentTick() + 1, 7, 0, 0);
        tick(1);
        assertEquals(0, consumed(second.port.slot()));
        second.port.offerInput(1, match.currentTick() + 1, 7, 0, 0);
        tick(1);
        assertEquals(1, consumed(second.port.slot()));
    }

    @Test
    void spectatorsTakeNoSlotAndOnlySoManyFindRoom() {
        RecordedReply first = watch();
        watch();
        RecordedReply third = watch();
        assertTrue(third.full);
        assertEquals(1, match.count(MatchCount.REFUSED_SPECTATORS));
        assertEquals(2, match.summary().spectators());
        assertEquals(0, match.summary().players());

        first.port.disconnect();
        assertFalse(watch().full);
        assertEquals(0, join().port.slot());
    }

    @Test
    void spectatorsAreToldWhenTheMatchEnds() {
        RecordedReply spectator = watch();
        match.askToEnd("the test is over");
        match.endIfAsked();
        assertEquals("the test is over", spectator.ended);
    }

    @Test
    void everybodyIsToldWhenTheMatchEnds() {
        RecordedReply first = join();
        match.askToEnd("the test is over");
        match.endIfAsked();
        assertEquals("the test is over", first.ended);
    }

    private int consumed(int slot) {
        int[] consumed = new int[1];
        Audience audience = new Audience(match, Runnable::run);
        audience.add(frame -> consumed[0] = frame.consumed(slot));
        tick(1);
        return consumed[0];
    }

    private RecordedReply watch() {
        RecordedReply reply = new RecordedReply();
        match.ask(reply.requestToWatch());
        tick(1);
        return reply;
    }

    private RecordedReply join() {
        return join(null, newToken());
    }

    private RecordedReply join(SessionToken resume, SessionToken newToken) {
        RecordedReply reply = new RecordedReply();
        match.ask(reply.request(resume, newToken));
        tick(1);
        return reply;
    }

    private SessionToken newToken() {
        return InertGame.token(++tokens);
    }

    private void tick(int count) {
        for (int i = 0; i < count; i++) {
            match.tick(0);
        }
    }
}
