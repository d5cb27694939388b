package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One event loop that does not get round to reading costs its own readers ticks, and nobody else. */
class SlowAudienceTest {
    private static final int FRAMES = 4;

    private final Match match = new Match(InertGame.settings(2, FRAMES));
    private final Loop prompt = new Loop(match);
    private final Loop slow = new Loop(match);

    @Test
    void whileOneLoopIsStuckTheOtherGetsEveryTick() {
        tick(2);
        slow.stuck = true;
        tick(50);
        assertEquals(ticks(1, 52), prompt.seen);
        assertEquals(ticks(1, 2), slow.seen);
        assertEquals(0, match.count(MatchCount.UNPUBLISHED_TICKS));
    }

    @Test
    void theStuckLoopComesBackToTheNewestTicksAndMissesNoMore() {
        tick(2);
        slow.stuck = true;
        tick(50);
        slow.stuck = false;
        slow.run();
        tick(3);
        assertEquals(55, slow.seen.get(slow.seen.size() - 1));
        int missed = 55 - slow.seen.size();
        assertEquals(missed, match.count(MatchCount.WITHDRAWN_FRAMES));
        assertEquals(ticks(1, 2), slow.seen.subList(0, 2));
        assertEquals(ticks(missed + 3, 55), slow.seen.subList(2, slow.seen.size()));
        assertTrue(missed >= 50 - FRAMES, missed + " ticks are missed");
        assertEquals(FRAMES, match.freeFrames());
    }

    @Test
    void ofLoopsThatAreBehindOnlyTheSlowestMissesTicks() {
        Loop other = new Loop(match);
        slow.stuck = true;
        for (int i = 0; i < 20; i++) {
            match.tick(0);
            match.tick(0);
            match.tick(0);
            prompt.run();
            other.run();
        }
        assertEquals(ticks(1, 60), prompt.seen);
        assertEquals(ticks(1, 60), other.seen);
        assertTrue(
                match.count(MatchCount.WITHDRAWN_FRAMES) >= 60 - FRAMES,
                match.count(MatchCount.WITHDRAWN_FRAMES) + " were withdrawn");
    }

    @Test
    void asLongAsFramesLastNothingIsMissed() {
        slow.stuck = true;
        tick(FRAMES);
        slow.stuck = false;
        slow.run();
        assertEquals(ticks(1, FRAMES), slow.seen);
        assertEquals(0, match.count(MatchCount.WITHDRAWN_FRAMES));
    }

    @Test
    void aLoopThatIsStuckWhileItReadsKeepsOneFrameAndNoMore() {
        slow.whileReading = () -> {
            match.tick(0);
            prompt.run();
        };
        tick(1);
        slow.whileReading = () -> tickAlone(50);
        tick(1);
        slow.whileReading = () -> {};
        slow.run();
        assertEquals(ticks(1, match.currentTick()), prompt.seen);
        assertEquals(0, match.count(MatchCount.UNPUBLISHED_TICKS));
        assertEquals(FRAMES, match.freeFrames());
    }

    @Test
    void aTickIsUnpublishedOnlyIfEveryFrameIsBeingRead() {
        Match tight = new Match(InertGame.settings(2, 1));
        Loop only = new Loop(tight);
        only.whileReading = () -> {
            only.whileReading = () -> {};
            tight.tick(0);
        };
        tight.tick(0);
        only.run();
        assertEquals(1, tight.count(MatchCount.UNPUBLISHED_TICKS));
        tight.tick(0);
        only.run();
        assertEquals(List.of(1, 3), only.seen);
        assertEquals(1, tight.freeFrames());
    }

    @Test
    void aStuckLoopIsWokenOnlyOnce() {
        tick(1);
        slow.stuck = true;
        tick(50);
        assertEquals(1, slow.tasks.size());
    }

    @Test
    void aLoopThatNobodyIsLeftOnHoldsNoFrame() {
        tick(1);
        slow.stuck = true;
        tick(2);
        slow.audience.remove(slow.reader);
        tick(1);
        assertEquals(FRAMES, match.freeFrames());
        slow.stuck = false;
        slow.run();
        assertEquals(ticks(1, 1), slow.seen);
    }

    private void tick(int count) {
        for (int i = 0; i < count; i++) {
            match.tick(0);
            prompt.run();
            slow.run();
        }
    }

    private void tickAlone(int count) {
        for (int i = 0; i < count; i++) {
            match.tick(0);
            prompt.run();
        }
    }

    private static List<Integer> ticks(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** An event loop with one reader; it does what it was given when it is told to. */
    private static final class Loop {
        private final Queue<Runnable> tasks = new ArrayDeque<>();
        private final List<Integer> seen = new ArrayList<>();
        private final Audience audience;
        private final FrameReader reader = frame -> {
            seen.add(frame.tick());
            this.whileReading.run();
        };
        private boolean stuck;
        private Runnable whileReading = () -> {};

        Loop(Match match) {
            audience = new Audience(match, tasks::add);
            audience.add(reader);
        }

        void run() {
            for (int rest = tasks.size(); rest > 0 && !stuck; rest--) {
                tasks.remove().run();
            }
        }
    }
}
