package dev.tickwire.server.overload;

/**
 * How much one part of the server has to do.
 *
 * @param percent 100 is as much as it can
 * @param words   what was measured, for people
 */
record LoadReading(double percent, String words) {
    static final LoadReading NONE = new LoadReading(0, "nothing to do");
}
