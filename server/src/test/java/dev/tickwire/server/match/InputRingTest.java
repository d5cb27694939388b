package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Inputs come out as they went in, and no more go in than there is room for. */
class InputRingTest {
    private final List<String> out = new ArrayList<>();

    @Test
    void inputsComeOutInOrderAndWhole() {
        InputRing ring = new InputRing(4);
        assertTrue(ring.offer(1, 2, 3, 4, 5, 6, 7));
        assertTrue(ring.offer(-1, -2, -3, -4, -5, -6, -7));
        drain(ring);
        assertEquals(List.of("1 2 3 4 5 6 7", "-1 -2 -3 -4 -5 -6 -7"), out);
        assertEquals(0, ring.size());
    }

    @Test
    void aFullRingTakesNoMoreUntilItIsRead() {
        InputRing ring = new InputRing(4);
        for (int i = 0; i < 4; i++) {
            assertTrue(ring.offer(i, 0, 0, 0, 0, 0, 0));
        }
        assertFalse(ring.offer(4, 0, 0, 0, 0, 0, 0));
        assertEquals(4, ring.size());
        drain(ring);
        assertTrue(ring.offer(4, 0, 0, 0, 0, 0, 0));
        drain(ring);
        assertEquals(5, out.size());
    }

    @Test
    void theCapacityIsRoundedUp() {
        InputRing ring = new InputRing(5);
        int taken = 0;
        while (ring.offer(taken, 0, 0, 0, 0, 0, 0)) {
            taken++;
        }
        assertEquals(8, taken);
    }

    @Test
    @Timeout(30)
    void aWriterAndAReaderThatRunAtTheSameTimeLoseNothing() throws InterruptedException {
        int count = 300_000;
        InputRing ring = new InputRing(64);
        Thread writer = new Thread(() -> {
            for (int i = 0; i < count; i++) {
                while (!ring.offer(i, i + 1, i + 2, i + 3, i + 4, i + 5, i + 6)) {
                    LockSupport.parkNanos(1_000);
                }
            }
        });
        writer.start();
        int[] next = new int[1];
        int[] torn = new int[1];
        while (next[0] < count) {
            ring.drainTo((slot, epoch, sequence, namedTick, held, edges, lag) -> {
                boolean whole = epoch == slot + 1 && sequence == slot + 2 && namedTick == slot + 3;
                torn[0] += slot == next[0] && whole && held == slot + 4 && edges == slot + 5 && lag == slot + 6 ? 0 : 1;
                next[0]++;
            });
        }
        writer.join();
        assertEquals(0, torn[0]);
    }

    private void drain(InputRing ring) {
        ring.drainTo((slot, epoch, sequence, namedTick, held, edges, lag) ->
                out.add(slot + " " + epoch + " " + sequence + " " + namedTick + " " + held + " " + edges + " " + lag));
    }
}
