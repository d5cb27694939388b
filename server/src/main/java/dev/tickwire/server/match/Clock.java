package dev.tickwire.server.match;

/** Monotonic time, passed in so that tests can drive it by hand. Never read inside a tick. */
@FunctionalInterface
public interface Clock {
    /** Nanoseconds since some fixed moment. Any thread. */
    long nanoTime();
}
