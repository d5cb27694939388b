package dev.tickwire.server.match;

import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/**
 * What event loops have for a match until its next tick, inputs apart: joins, leaves and the like. Bounded, without locks,
 * many writers and one reader.
 */
final class Inbox {
    private final MpscAtomicArrayQueue<MatchEvent> queue;
    private final MatchCounters counters;
    private final MatchCount refusal;

    /**
     * An empty one.
     *
     * @param refusal what is counted when it is full
     */
    Inbox(int capacity, MatchCounters counters, MatchCount refusal) {
        this.counters = counters;
        this.refusal = refusal;
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
        counters.add(refusal, 1);
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
}
