package dev.tickwire.server.match;

import java.util.concurrent.atomic.LongAdder;

/**
 * What a match has refused and lost. What one counts is added to the server's as well, which outlive it. All of it is rare;
 * any thread may count and read.
 */
public final class MatchCounters {
    private static final int KINDS = MatchCount.values().length;

    /** Of the server; null of the server's own. */
    private final MatchCounters all;

    private final LongAdder[] counts = new LongAdder[KINDS];

    /** Of all matches of a server. */
    public MatchCounters() {
        this(null);
    }

    /** Of one match among many. */
    MatchCounters(MatchCounters all) {
        this.all = all;
        for (int i = 0; i < KINDS; i++) {
            counts[i] = new LongAdder();
        }
    }

    void add(MatchCount what, int amount) {
        counts[what.ordinal()].add(amount);
        if (all != null) {
            all.add(what, amount);
        }
    }

    /** How much of it there has been. */
    public long of(MatchCount what) {
        return counts[what.ordinal()].sum();
    }
}
