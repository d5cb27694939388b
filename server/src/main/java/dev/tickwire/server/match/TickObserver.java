package dev.tickwire.server.match;

/** Is told how far a tick is, so that a match need not know a clock. */
@FunctionalInterface
public interface TickObserver {
    /** Of ticks that nobody measures. */
    TickObserver NONE = phase -> {};

    /** A phase has ended; the next begins at once. Called on the tick thread, which must not wait. */
    void ended(TickPhase phase);
}
