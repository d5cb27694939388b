package dev.tickwire.bot.link;

import java.util.PriorityQueue;

/** What all links of an event loop hold back, in the order in which it is due. Not thread safe. */
public final class DelayLine {
    private final PriorityQueue<Delivery> deliveries = new PriorityQueue<>();
    private long added;

    /** Carries out all that is due by now. */
    public void deliverDue(double nowMillis) {
        for (Delivery next = deliveries.peek(); next != null && next.dueMillis <= nowMillis; next = deliveries.peek()) {
            deliveries.remove();
            next.task.run();
        }
    }

    /** Carries out a task when it is due; of two that are due at the same time the one first that was added first. */
    void add(double dueMillis, Runnable task) {
        deliveries.add(new Delivery(dueMillis, added++, task));
    }

    /** Something that is held back. */
    private record Delivery(double dueMillis, long number, Runnable task) implements Comparable<Delivery> {
        @Override
        public int compareTo(Delivery other) {
            int byTime = Double.compare(dueMillis, other.dueMillis);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
