package dev.tickwire.server.config;

/**
 * How sockets are served.
 *
 * @param count             threads that serve them
 * @param pollPauseMicros   the least time between two looks for what the sockets have brought; 0 looks at once each time
 * @param preframedWrites   whether frames go to the sockets past Vert.x, which costs less
 */
public record EventLoopSettings(int count, int pollPauseMicros, boolean preframedWrites) {
    public static final int COUNT_MAX = 64;
    public static final int POLL_PAUSE_MICROS_DEFAULT = 1_000;
    public static final int POLL_PAUSE_MICROS_MAX = 10_000;

    public EventLoopSettings {
        InvalidSettingException.requireRange("event-loops.count", count, 1, COUNT_MAX);
        InvalidSettingException.requireRange("event-loops.poll-pause", pollPauseMicros, 0, POLL_PAUSE_MICROS_MAX);
    }

    /** So many threads, and else the defaults. */
    public static EventLoopSettings of(int count) {
        return new EventLoopSettings(count, POLL_PAUSE_MICROS_DEFAULT, true);
    }
}
