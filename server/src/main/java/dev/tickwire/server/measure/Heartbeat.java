package dev.tickwire.server.measure;

import java.util.concurrent.atomic.AtomicLong;

/** Tells that a loop still goes round: it beats, and others look how long ago that was. */
public final class Heartbeat {
    private final String name;
    private final AtomicLong beatNanos;

    /**
     * A loop that has just gone round.
     *
     * @param name     of the loop, for people
     * @param nowNanos on the clock of all beats and looks
     */
    public Heartbeat(String name, long nowNanos) {
        this.name = name;
        beatNanos = new AtomicLong(nowNanos);
    }

    public String name() {
        return name;
    }

    /** The loop has gone round; called by the loop only. */
    public void beat(long nowNanos) {
        beatNanos.setOpaque(nowNanos);
    }

    /** How long ago the newest beat was; any thread. */
    public long ageNanos(long nowNanos) {
        return nowNanos - beatNanos.getOpaque();
    }
}
