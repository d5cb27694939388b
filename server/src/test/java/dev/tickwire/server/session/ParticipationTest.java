package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.message.SessionToken;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.match.Audiences;
import dev.tickwire.server.match.JoinReply;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSettings;
import dev.tickwire.server.match.PlayerPort;
import dev.tickwire.server.overload.LoadState;
import dev.tickwire.server.testing.Admissions;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A match hears that somebody is gone, however full its inbox is, and once. */
class ParticipationTest {
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final Match match = newMatch();
    private final Participation participation = new Participation(
            match,
            new Audiences(loop::add).of(match),
            frame -> {},
            loop::add,
            new LoopWorkspace(new SessionCounters()),
            new SessionParts(
                    () -> 0,
                    SessionLimits.DEFAULT,
                    () -> new SessionToken(1, 2, 3, 4),
                    new SessionCounters(),
                    Admissions.usual(),
                    new LoadState()));

    @BeforeEach
    void join() {
        match.ask(new JoinRequest("Ada", JoinRequest.Role.PERSON, null, null, Runnable::run, new Answer()));
        match.tick(0);
        assertEquals(1, match.summary().players());
    }

    @Test
    void whoLeavesWhileTheMatchHasNoRoomToHearItIsGoneOnceThereIs() {
        fillInbox();
        participation.leave();
        runLoop();
        match.tick(0);
        assertEquals(1, match.summary().players(), "there was no room to say it");

        runLoop();
        match.tick(0);
        assertEquals(0, match.summary().players());
        assertEquals(0, loop.size(), "it is not said again");
    }

    @Test
    void theMatchIsToldOnceThatAConnectionIsOver() {
        participation.end();
        participation.end();
        assertEquals(1, match.waitingEvents());
        match.tick(0);
        assertEquals(1, match.summary().players(), "the body is held");
    }

    @Test
    void whatBecomesOfWhoHasLostTheBodyIsNothingToTheMatch() {
        fillInbox();
        participation.end();
        participation.loseBody();
        match.tick(0);
        runLoop();
        assertEquals(0, match.waitingEvents());
        assertEquals(0, loop.size());
    }

    private void fillInbox() {
        int asked = 0;
        while (match.dismissBot()) {
            asked++;
        }
        assertTrue(asked > 0);
    }

    /** One round: what is put off goes to the next. */
    private void runLoop() {
        for (int rest = loop.size(); rest > 0; rest--) {
            loop.remove().run();
        }
    }

    private static Match newMatch() {
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(32_000, 32_000)));
        return new Match(
                MatchSettings.of("m", RulesCatalog.find("provingground").orElseThrow(), map, 30, 8, 1, 0));
    }

    /** Lets the participation in. */
    private final class Answer implements JoinReply {
        @Override
        public void accepted(PlayerPort port, int tick, boolean resumed) {
            participation.letIn(port, tick);
        }

        @Override
        public void matchFull() {
            throw new AssertionError("there is room");
        }

        @Override
        public void replaced() {
            throw new AssertionError("nobody else is here");
        }

        @Override
        public void matchEnded(String why) {
            throw new AssertionError(why);
        }

        @Override
        public void movedTo(Match successor) {
            throw new AssertionError("nothing follows");
        }
    }
}
