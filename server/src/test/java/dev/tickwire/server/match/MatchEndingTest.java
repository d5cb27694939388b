package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.Notice;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.testing.DelegatingRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is told what when a match ends, and what becomes of those who come too late. */
class MatchEndingTest {
    private final Match match = new Match(InertGame.settings(2, 4));
    private int tokens;

    @Test
    void nothingEndsThatNobodyAsksFor() {
        assertFalse(match.endIfAsked());
        assertFalse(match.hasEnded());
    }

    @Test
    void whoPlaysAndWhoWatchesIsToldWhyItEnds() {
        RecordedReply player = join();
        RecordedReply spectator = watch();

        match.askToEnd("it was long enough");
        assertEquals("it was long enough", match.endReason());
        assertFalse(match.hasEnded(), "not before the tick loop gets to it");
        assertTrue(match.endIfAsked());

        assertEquals("it was long enough", player.ended);
        assertEquals("it was long enough", spectator.ended);
        assertFalse(player.serverStopped);
    }

    @Test
    void whoAskedToJoinInThatMomentIsToldOnce() {
        RecordedReply early = new RecordedReply();
        match.ask(early.request(null, newToken()));
        match.askToEnd("it was long enough");
        match.endIfAsked();

        assertNull(early.port);
        assertEquals(1, early.timesEnded);
    }

    @Test
    void aServerThatStopsSaysThatItIsTheServer() {
        RecordedReply player = join();

        match.askToStop("of an update");
        match.endIfAsked();

        assertEquals("of an update", player.ended);
        assertTrue(player.serverStopped);
    }

    @Test
    void everybodyIsSentOnToTheSuccessorWhateverElseWasAskedFor() {
        RecordedReply player = join();
        RecordedReply spectator = watch();
        Match next = new Match(match.settings(), match.behaviourHash());

        match.askToEnd("nobody was here");
        match.succeedBy(next);
        assertTrue(match.endIfAsked());

        assertSame(next, player.movedTo);
        assertSame(next, spectator.movedTo);
        assertNull(player.ended);
        assertEquals(List.of(), player.notices, "there is nothing to explain");
    }

    @Test
    void afterAFaultPlayersAreToldThatTheMatchBeginsAnew() {
        RecordedReply player = join();
        match.whenFailed(failed -> {});
        assertTrue(match.fail(new IllegalStateException("on purpose")));
        assertFalse(match.endIfAsked(), "its host has not decided yet");
        assertEquals(1, match.failure().tick());

        Match next = new Match(match.settings(), match.behaviourHash());
        match.succeedBy(next);
        match.endIfAsked();

        assertSame(next, player.movedTo);
        assertEquals(1, player.notices.size());
    }

    @Test
    void aMatchWithoutAHostEndsWhenItFails() {
        RecordedReply player = join();

        assertFalse(match.fail(new IllegalStateException("on purpose")));

        assertTrue(match.hasEnded());
        assertEquals("the match failed", player.ended);
        assertEquals(1, match.count(MatchCount.FAILURES));
    }

    @Test
    void theHostIsToldOnceThatTheMatchIsOverAndItGoesOnUntilThen() {
        GameRulesType shortGame = DelegatingRules.of(new ProvingGroundRulesType(), rules -> new DelegatingRules(rules) {
            @Override
            public boolean isOver(RulesWorld world) {
                return world.tick() >= 3;
            }
        });
        Match over = new Match(InertGame.settings(shortGame, 2, 4));
        List<Integer> told = new ArrayList<>();
        over.whenOver(one -> told.add(one.currentTick()));

        for (int tick = 1; tick <= 5; tick++) {
            over.tick(0);
        }

        assertEquals(List.of(3), told);
        assertFalse(over.endIfAsked());
    }

    @Test
    void whoeverAsksLaterFindsNobody() {
        join();
        match.askToEnd("it was long enough");
        match.endIfAsked();

        RecordedReply late = new RecordedReply();
        match.ask(late.request(null, newToken()));
        var participants = match.participants();
        var putOut = match.putOut(0, "for no reason");
        var given = match.give(new Notice(Notice.Level.INFO, 0, "Hello?"));
        match.answerLatecomers();

        assertEquals("it was long enough", late.ended);
        assertEquals(List.of(), participants.getNow(null));
        assertEquals(Optional.empty(), putOut.getNow(null));
        assertEquals(0, given.getNow(null));
        assertEquals(0, match.waitingEvents());
    }

    private RecordedReply join() {
        return ask(new RecordedReply(), false);
    }

    private RecordedReply watch() {
        return ask(new RecordedReply(), true);
    }

    private RecordedReply ask(RecordedReply reply, boolean toWatch) {
        match.ask(toWatch ? reply.requestToWatch() : reply.request(null, newToken()));
        match.tick(0);
        return reply;
    }

    private SessionToken newToken() {
        return InertGame.token(++tokens);
    }
}
