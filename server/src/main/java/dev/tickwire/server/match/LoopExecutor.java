package dev.tickwire.server.match;

/** Runs tasks on one thread, in the order in which they were given: an event loop. */
@FunctionalInterface
public interface LoopExecutor {
    /** Any thread; returns at once. */
    void execute(Runnable task);
}
