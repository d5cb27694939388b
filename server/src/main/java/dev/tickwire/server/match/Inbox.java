package dev.tickwire.server.match;

import java.util.concurrent.atomic.LongAdder;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/**
 * What event loops have for a match until its next tick, inputs apart: joins, leaves and the like. Bounded, without locks,
 * many writers and one reader.
 */
final class Inbox {
    private final MpscAtomicArrayQueue<MatchEvent> queue;
    private final LongAdder refused = new LongAdder();

    Inbox(int capacity) {
        queue = new MpscAtomicArrayQueue<>(capacity);
    }

    /** Any thread. False when it is full, which is counted. */
    boolean offer(MatchEvent event) {
        if (queue.offer(event)) {
            return true;
        }
        countRefusal();
        return false;
    }

    void countRefusal() {
        refused.increment();
    }

    /** Tick thread only; null when there is no more. */
    MatchEvent poll() {
        return queue.poll();
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    int size() {
        return queue.size();
    }

    /** How often something found no room. */
    long refused() {
        return refused.sum();
    }
}
