package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.schema.Schema;
import dev.tickwire.server.replication.FramePool;
import dev.tickwire.server.replication.PublishedFrame;
import org.junit.jupiter.api.Test;

/** Frames that wait for an event loop, and of which the tick thread may take some back at any moment. */
class WaitingFramesTest {
    private static final int FRAMES = 5;
    private static final int ROUNDS = 200_000;

    private final Schema schema =
            new ProvingGroundType().on(TileMap.open(1024, 1024)).schema();
    private final FramePool pool = new FramePool(FRAMES, schema, CellGrid.of(1024, 1024, 512), 1);
    private final WaitingFrames waiting = new WaitingFrames(FRAMES);
    private long read;
    private volatile boolean done;
    private final long deadlineNanos = System.nanoTime() + 20_000_000_000L;

    @Test
    void framesAreTakenInTheOrderInWhichTheyWereAdded() {
        for (int round = 0; round < 3; round++) {
            PublishedFrame first = pool.take();
            PublishedFrame second = pool.take();
            waiting.add(first);
            waiting.add(second);
            assertEquals(2, waiting.size());
            assertSame(first, waiting.take());
            assertSame(second, waiting.take());
            assertNull(waiting.take());
        }
    }

    @Test
    void allFramesOfAPoolFindRoom() {
        PublishedFrame[] frames = new PublishedFrame[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            frames[i] = pool.take();
            waiting.add(frames[i]);
        }
        assertEquals(FRAMES, waiting.size());
        for (PublishedFrame frame : frames) {
            assertSame(frame, waiting.take());
        }
    }

    @Test
    void ofTwoThreadsThatTakeEachFrameGoesToOne() throws InterruptedException {
        Thread loop = new Thread(this::readUntilDone, "event loop");
        loop.start();
        long withdrawn = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                PublishedFrame frame = pool.take();
                while (frame == null) {
                    withdrawn += withdraw();
                    frame = pool.take();
                }
                frame.retain();
                waiting.add(frame);
            }
        } finally {
            done = true;
            loop.join(10_000);
        }
        assertEquals(ROUNDS, read + withdrawn);
        assertTrue(read > 0, "the event loop never got any");
        // One that was given to both would have been released twice, which is a fault; one given to none would be
        // missing.
        assertEquals(FRAMES, pool.freeCount());
    }

    private int withdraw() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new AssertionError("frames are missing");
        }
        PublishedFrame back = waiting.take();
        if (back == null) {
            return 0;
        }
        back.release();
        return 1;
    }

    private void readUntilDone() {
        long count = 0;
        boolean last = false;
        while (!last) {
            last = done;
            for (PublishedFrame frame = waiting.take(); frame != null; frame = waiting.take()) {
                count++;
                frame.release();
            }
        }
        read = count;
    }
}
