package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.BehaviourHash;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When matches tick, on a clock that the test moves: a real loop on its own thread, and no measured time. */
class TickLoopTest {
    private static final int EMPTY_MATCHES = 300;
    private static final int POOLED_FRAMES = 2;
    private static final int CATCH_UP_TICKS_MAX = 5;
    private static final long PERIOD_NANOS = 1_000_000_000L / 30;
    private static final long HOUR_NANOS = 3_600_000_000_000L;
    private static final long WAIT_NANOS_MAX = 20_000_000_000L;

    private final MatchSettings settings = InertGame.settings(2, POOLED_FRAMES);
    private final String behaviourHash = BehaviourHash.of(settings.game().shared());
    private final AtomicLong now = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final TickLoop loop = new TickLoop("test-ticks", this::look);

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void emptyMatchesStandStillWhileTheOneThatIsPlayedTicksOnTime() throws InterruptedException {
        PlayedMatch played = new PlayedMatch();
        loop.add(played.match);
        List<Match> empty = new ArrayList<>();
        for (int i = 0; i < EMPTY_MATCHES; i++) {
            empty.add(newMatch());
            loop.add(empty.get(i));
        }
        loop.start();
        played.await(1);

        for (int tick = 2; tick <= 100; tick++) {
            passPeriods(1);
            played.await(tick);
        }

        loop.close();
        assertEquals(100, played.match.currentTick());
        assertEquals(0, loop.shiftedTicks());
        for (Match match : empty) {
            assertEquals(1, match.currentTick(), "only the tick in which it came to be");
        }
    }

    @Test
    void aMatchThatGetsItsFirstPlayerTicksAtOnce() throws InterruptedException {
        PlayedMatch other = new PlayedMatch();
        loop.add(other.match);
        Match match = newMatch();
        loop.add(match);
        loop.start();
        other.await(1);
        for (int tick = 2; tick <= 50; tick++) {
            passPeriods(1);
            other.await(tick);
        }

        // Time does not pass: whatever happens now happens in the first tick that can be.
        AtomicLong tickOfJoin = new AtomicLong();
        match.ask(new JoinRequest("Ada", JoinRequest.Role.PERSON, null, null, Runnable::run, new Answer(tickOfJoin)));
        await(() -> tickOfJoin.get() != 0);

        assertEquals(2, tickOfJoin.get());
        passPeriods(1);
        other.await(51);
        loop.close();
        assertTrue(match.currentTick() >= 3, "tick " + match.currentTick());
    }

    @Test
    void theTimeThatAMatchWasEmptyIsNotCaughtUp() throws InterruptedException {
        PlayedMatch played = new PlayedMatch(newMatch());
        loop.add(played.match);
        loop.start();
        awaitFirstTick(played.match);
        now.addAndGet(HOUR_NANOS);
        awaitAnotherRound();

        played.join();
        played.await(2);
        for (int tick = 3; tick <= 20; tick++) {
            passPeriods(1);
            played.await(tick);
        }
        assertEquals(0, loop.shiftedTicks());
    }

    @Test
    void aFewLateTicksAreCaughtUp() throws InterruptedException {
        PlayedMatch played = startedMatch();
        passPeriods(CATCH_UP_TICKS_MAX);
        played.await(1 + CATCH_UP_TICKS_MAX);
        assertEquals(0, loop.shiftedTicks());
    }

    @Test
    void howLateTicksAreIsAddedUp() throws InterruptedException {
        PlayedMatch played = startedMatch();
        passPeriods(3);
        played.await(4);
        loop.close();
        assertEquals((2 + 1) * PERIOD_NANOS, loop.times().lateness().sumNanos());
        assertEquals(0, loop.times().whole().sumNanos(), "time stands still while the match ticks");
    }

    @Test
    void ifMoreAreLateTheScheduleShiftsAndNoNumberIsSkipped() throws InterruptedException {
        PlayedMatch played = startedMatch();
        passPeriods(20);
        await(() -> loop.shiftedTicks() > 0);
        assertEquals(20 - CATCH_UP_TICKS_MAX, loop.shiftedTicks());
        passPeriods(1);
        played.await(1 + CATCH_UP_TICKS_MAX + 1);
        loop.close();
        assertEquals(1 + CATCH_UP_TICKS_MAX + 1, played.match.currentTick());
    }

    private PlayedMatch startedMatch() throws InterruptedException {
        PlayedMatch played = new PlayedMatch();
        loop.add(played.match);
        loop.start();
        played.await(1);
        return played;
    }

    private long look() {
        looks.incrementAndGet();
        return now.get();
    }

    /** The loop looks at the clock twice in each of its rounds in which nothing ticks. */
    private void awaitAnotherRound() throws InterruptedException {
        long before = looks.get();
        await(() -> looks.get() - before > 4);
    }

    private Match newMatch() {
        return new Match(settings, behaviourHash);
    }

    private void passPeriods(int count) {
        now.addAndGet(count * PERIOD_NANOS);
    }

    /** An empty match has ticked once when it has read its inbox. */
    private static void awaitFirstTick(Match match) throws InterruptedException {
        await(() -> match.waitingEvents() == 0);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + WAIT_NANOS_MAX;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - deadline < 0, "it never happens");
            Thread.sleep(1);
        }
    }

    /** A match that somebody is in, and the last tick that it published. */
    private final class PlayedMatch {
        private final Match match;
        private volatile int tick;

        /** Somebody plays from the first tick on. */
        PlayedMatch() {
            this(newMatch());
            join();
        }

        PlayedMatch(Match match) {
            this.match = match;
            new Audience(match, Runnable::run).add(frame -> tick = frame.tick());
        }

        void join() {
            match.ask(new RecordedReply().request(null, InertGame.token(1)));
        }

        /** Waits until exactly this tick was published: one more would be seen as well. */
        void await(int wanted) throws InterruptedException {
            TickLoopTest.await(() -> tick >= wanted);
            assertEquals(wanted, tick);
        }
    }

    /** Learns in which tick somebody was let in. */
    private record Answer(AtomicLong tickOfJoin) implements JoinReply {
        @Override
        public void accepted(PlayerPort port, int tick, boolean resumed) {
            tickOfJoin.set(tick);
        }

        @Override
        public void matchFull() {}

        @Override
        public void replaced() {}

        @Override
        public void matchEnded(String why) {}

        @Override
        public void movedTo(Match successor) {}
    }
}
