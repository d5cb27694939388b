package dev.tickwire.server.overload;

/** An average in which what was measured last counts most. Not thread safe. */
final class SmoothedValue {
    private final double windowNanos;
    private double value;

    /**
     * Begins at 0.
     *
     * @param windowMillis after this time, two thirds of a change have come in
     */
    SmoothedValue(int windowMillis) {
        windowNanos = windowMillis * 1e6;
    }

    /** What was measured over some time. */
    double add(double measured, long overNanos) {
        value += (measured - value) * (1 - Math.exp(-overNanos / windowNanos));
        return value;
    }
}
