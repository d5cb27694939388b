package dev.tickwire.bot.swarm;

/** A clock that never goes back. */
public interface MillisClock {
    /** Milliseconds, with fraction, since a moment that stays the same. */
    double nowMillis();

    /** The machine's own. */
    static MillisClock system() {
        long start = System.nanoTime();
        return () -> (System.nanoTime() - start) / 1e6;
    }
}
