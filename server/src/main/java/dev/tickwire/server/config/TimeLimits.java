package dev.tickwire.server.config;

/**
 * How long the gateway waits for the other end.
 *
 * @param requestMillis  for a whole HTTP request, from the connection's start or the last response
 * @param responseMillis until a response has been taken
 * @param helloMillis    for the first message on a game socket
 * @param silenceMillis  without any message or ping on a WebSocket
 * @param closeMillis    for the answer to a close
 */
public record TimeLimits(int requestMillis, int responseMillis, int helloMillis, int silenceMillis, int closeMillis) {
    public static final TimeLimits DEFAULT = new TimeLimits(10_000, 60_000, 5_000, 30_000, 2_000);

    public static final int MOST_MILLIS = 3_600_000;

    public TimeLimits {
        InvalidSettingException.requireRange("limits.time.request", requestMillis, 1, MOST_MILLIS);
        InvalidSettingException.requireRange("limits.time.response", responseMillis, 1, MOST_MILLIS);
        InvalidSettingException.requireRange("limits.time.hello", helloMillis, 1, MOST_MILLIS);
        InvalidSettingException.requireRange("limits.time.silence", silenceMillis, 1, MOST_MILLIS);
        InvalidSettingException.requireRange("limits.time.close", closeMillis, 1, MOST_MILLIS);
    }
}
