package dev.tickwire.server.gateway;

import dev.tickwire.server.measure.DurationHistogram;
import dev.tickwire.server.measure.Heartbeat;
import java.util.concurrent.atomic.AtomicInteger;

/** How an event loop of the gateway does: how late its timer comes, how many connections it has. The loop writes, any thread reads. */
public final class EventLoopMeter {
    private final Heartbeat heartbeat;
    private final DurationHistogram lag = new DurationHistogram();
    private final AtomicInteger connections = new AtomicInteger();
    private final long periodNanos;
    private long lastNanos;

    /**
     * Of a loop that has just started.
     *
     * @param periodNanos after which its timer comes again
     */
    EventLoopMeter(String name, long periodNanos, long nowNanos) {
        heartbeat = new Heartbeat(name, nowNanos);
        this.periodNanos = periodNanos;
        lastNanos = nowNanos;
    }

    /** The timer has come. */
    void timerCame(long nowNanos, int openConnections) {
        lag.record(nowNanos - lastNanos - periodNanos);
        lastNanos = nowNanos;
        connections.setOpaque(openConnections);
        heartbeat.beat(nowNanos);
    }

    public String name() {
        return heartbeat.name();
    }

    /** Beats ten times a second. */
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    /** How much later than due its timer comes, which is what a message may have to wait. */
    public DurationHistogram lag() {
        return lag;
    }

    /** Connections of whatever kind that were open when the timer came last. */
    public int connections() {
        return connections.getOpaque();
    }
}
