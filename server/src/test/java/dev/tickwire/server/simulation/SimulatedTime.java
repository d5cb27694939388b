package dev.tickwire.server.simulation;

import dev.tickwire.server.match.Clock;
import java.util.PriorityQueue;

/** A clock that stands still between events, and the queue of the events. */
final class SimulatedTime implements Clock {
    private static final int EVENTS_AT_ONCE_MAX = 100_000;

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long nowNanos;
    private long scheduled;
    private int eventsAtOnce;

    @Override
    public long nanoTime() {
        return nowNanos;
    }

    double millis() {
        return nowNanos / 1e6;
    }

    /** Runs something after a delay; what is due at the same time runs in the order in which it was scheduled. */
    void after(long delayNanos, Runnable action) {
        at(nowNanos + delayNanos, action);
    }

    void at(long timeNanos, Runnable action) {
        events.add(new Event(Math.max(timeNanos, nowNanos), scheduled++, action));
    }

    void runUntil(long endNanos) {
        while (!events.isEmpty() && events.peek().timeNanos <= endNanos) {
            Event event = events.poll();
            eventsAtOnce = event.timeNanos == nowNanos ? eventsAtOnce + 1 : 0;
            if (eventsAtOnce > EVENTS_AT_ONCE_MAX) {
                throw new SimulationFault("time stands still: something keeps asking to be run again at once");
            }
            nowNanos = event.timeNanos;
            event.action.run();
        }
        nowNanos = endNanos;
    }

    private record Event(long timeNanos, long order, Runnable action) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(timeNanos, other.timeNanos);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
