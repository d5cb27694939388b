package dev.tickwire.server.config;

/**
 * What the admin port puts up with.
 *
 * @param connections        open at once
 * @param callsPerSecond     sustained, of one token and of one address
 * @param callBurst         at once after a pause, likewise
 * @param failuresPerMinute  wrong tokens from one address, sustained; and so many at once after a pause
 * @param bodyBytes          of a call
 * @param callMillis         how long a call may take
 * @param feeds              live feeds that may be open at once
 */
public record AdminLimits(
        int connections,
        int callsPerSecond,
        int callBurst,
        int failuresPerMinute,
        int bodyBytes,
        int callMillis,
        int feeds) {
    public static final AdminLimits DEFAULT = new AdminLimits(64, 20, 60, 10, 16_384, 5_000, 16);

    public static final int CONNECTIONS_MOST = 10_000;
    public static final int CALLS_MOST = 100_000;
    public static final int BODY_BYTES_LEAST = 256;
    public static final int BODY_BYTES_MOST = 1_048_576;
    public static final int CALL_MILLIS_LEAST = 100;
    public static final int CALL_MILLIS_MOST = 60_000;
    public static final int FEEDS_MOST = 1_000;

    public AdminLimits {
        InvalidSettingException.requireRange("admin.limits.connections", connections, 1, CONNECTIONS_MOST);
        InvalidSettingException.requireRange("admin.limits.calls-per-second", callsPerSecond, 1, CALLS_MOST);
        InvalidSettingException.requireRange("admin.limits.call-burst", callBurst, 1, CALLS_MOST);
        InvalidSettingException.requireRange("admin.limits.failures-per-minute", failuresPerMinute, 1, CALLS_MOST);
        InvalidSettingException.requireRange("admin.limits.body", bodyBytes, BODY_BYTES_LEAST, BODY_BYTES_MOST);
        InvalidSettingException.requireRange("admin.limits.call-time", callMillis, CALL_MILLIS_LEAST, CALL_MILLIS_MOST);
        InvalidSettingException.requireRange("admin.limits.feeds", feeds, 0, FEEDS_MOST);
    }
}
