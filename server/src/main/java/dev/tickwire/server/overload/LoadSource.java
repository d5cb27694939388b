package dev.tickwire.server.overload;

/** One part of the server that can have too much to do. */
interface LoadSource {
    /** More than so many per cent is taken for as many, so that one bad moment is not felt for long. */
    double PERCENT_MAX = 200;

    /**
     * What it had to do since the last call.
     *
     * @param overNanos how long ago that was
     */
    LoadReading read(long nowNanos, long overNanos);
}
