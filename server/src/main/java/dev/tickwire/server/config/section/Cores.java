package dev.tickwire.server.config.section;

/** Counts threads by what the machine has. */
final class Cores {
    static final String BUT_ONE = "one less than the machine has cores, at least one";

    private Cores() {}

    /** All cores but one, which others may need; at least 1. */
    static int butOne(int most) {
        return Math.max(1, Math.min(Runtime.getRuntime().availableProcessors() - 1, most));
    }
}
