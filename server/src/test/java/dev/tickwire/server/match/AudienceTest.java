package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.server.replication.PublishedFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Readers of a match on one event loop, and what becomes of frames that nobody gets round to read. */
class AudienceTest {
    private static final int FRAMES = 3;

    private final Match match = new Match(InertGame.settings(2, FRAMES));
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Audience audience = new Audience(match, tasks::add);
    private final List<Integer> seen = new ArrayList<>();
    private final FrameReader reader = frame -> seen.add(frame.tick());

    @Test
    void aReaderSeesEveryTickOnce() {
        audience.add(reader);
        tickAndDeliver(4);
        assertEquals(List.of(1, 2, 3, 4), seen);
        assertEquals(FRAMES, match.freeFrames());
    }

    @Test
    void oneWakeUpServesAllReaders() {
        audience.add(reader);
        audience.add(reader);
        match.tick(0);
        assertEquals(1, tasks.size());
        deliver();
        assertEquals(List.of(1, 1), seen);
    }

    @Test
    void aReaderThatLeavesSeesNoMore() {
        audience.add(reader);
        tickAndDeliver(1);
        audience.remove(reader);
        tickAndDeliver(2);
        assertEquals(List.of(1), seen);
        assertEquals(0, audience.size());
    }

    @Test
    void aReaderMayLeaveWhileItReads() {
        FrameReader[] once = new FrameReader[1];
        once[0] = frame -> {
            seen.add(frame.tick());
            audience.remove(once[0]);
        };
        audience.add(once[0]);
        audience.add(reader);
        tickAndDeliver(2);
        assertEquals(List.of(1, 1, 2), seen);
        assertEquals(1, audience.size());
    }

    @Test
    void aReaderThatIsTooLateMissesTheOldTicksAndNotTheNewOnes() {
        audience.add(reader);
        for (int i = 0; i < FRAMES + 2; i++) {
            match.tick(0);
        }
        assertEquals(FRAMES, match.count(MatchCount.WITHDRAWN_FRAMES));
        assertEquals(0, match.count(MatchCount.UNPUBLISHED_TICKS));
        deliver();
        assertEquals(List.of(4, 5), seen);
        assertEquals(FRAMES, match.freeFrames());
        tickAndDeliver(1);
        assertEquals(List.of(4, 5, 6), seen);
    }

    @Test
    void aReaderThatThrowsIsPutOutAndToldAndTheOthersReadOn() {
        FailingReader failing = new FailingReader();
        audience.add(failing);
        audience.add(reader);
        tickAndDeliver(3);
        deliver();
        assertEquals(List.of(1, 2, 3), seen);
        assertEquals(1, failing.frames, "it gets no more");
        assertEquals(1, failing.told);
        assertEquals(1, audience.size());
        assertEquals(1, match.count(MatchCount.FAILED_READERS));
        assertEquals(FRAMES, match.freeFrames(), "none is kept");
    }

    @Test
    void anInboxThatIsFullIsAskedAgain() {
        int capacity = match.settings().inboxCapacity();
        RecordedReply nobody = new RecordedReply();
        for (int i = 0; i < capacity; i++) {
            match.ask(nobody.request(null, InertGame.token(i)));
        }
        audience.add(reader);
        match.tick(0);
        deliver();
        tickAndDeliver(2);
        assertEquals(List.of(2, 3), seen);
        assertEquals(1, match.count(MatchCount.REFUSED_EVENTS) > 0 ? 1 : 0);
    }

    private void tickAndDeliver(int count) {
        for (int i = 0; i < count; i++) {
            match.tick(0);
            deliver();
        }
    }

    private void deliver() {
        for (int limit = tasks.size(); limit > 0; limit--) {
            tasks.remove().run();
        }
    }

    /** Throws over its first frame. */
    private static final class FailingReader implements FrameReader {
        private int frames;
        private int told;

        @Override
        public void read(PublishedFrame frame) {
            frames++;
            throw new IllegalStateException("a reader's fault, on purpose");
        }

        @Override
        public void failed() {
            told++;
        }
    }
}
