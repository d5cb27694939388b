package dev.tickwire.server.config.section;

import dev.tickwire.server.config.TimeLimits;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import java.time.Duration;
import java.util.List;

/** How long the gateway waits for the other end. */
final class TimeLimitsSection {
    static final Setting<Duration> REQUEST = limit(
            "request",
            TimeLimits.DEFAULT.requestMillis(),
            "For a whole HTTP request, from the connection's start or the last response.");

    static final Setting<Duration> RESPONSE =
            limit("response", TimeLimits.DEFAULT.responseMillis(), "Until a response has been taken.");

    static final Setting<Duration> HELLO =
            limit("hello", TimeLimits.DEFAULT.helloMillis(), "For the first message on a game socket.");

    static final Setting<Duration> SILENCE =
            limit("silence", TimeLimits.DEFAULT.silenceMillis(), "Without any message or ping on a WebSocket.");

    /** Vert.x has a limit of its own that must not be the shorter one, and is told it once. */
    static final Setting<Duration> CLOSE = Setting.of(
                    "limits.time.close", DurationKind.ofMillis(1, TimeLimits.MOST_MILLIS), "For the answer to a close.")
            .fallback(Duration.ofMillis(TimeLimits.DEFAULT.closeMillis()));

    static final Section SECTION = new Section(
            "limits.time",
            "How long the gateway waits for the other end.",
            List.of(REQUEST, RESPONSE, HELLO, SILENCE, CLOSE));

    private TimeLimitsSection() {}

    private static Setting<Duration> limit(String key, int millis, String sentence) {
        return Setting.of("limits.time." + key, DurationKind.ofMillis(1, TimeLimits.MOST_MILLIS), sentence)
                .fallback(Duration.ofMillis(millis))
                .whileRunning();
    }

    static TimeLimits read(Lookup lookup) {
        return new TimeLimits(
                millis(lookup, REQUEST),
                millis(lookup, RESPONSE),
                millis(lookup, HELLO),
                millis(lookup, SILENCE),
                millis(lookup, CLOSE));
    }

    private static int millis(Lookup lookup, Setting<Duration> setting) {
        return (int) lookup.get(setting).toMillis();
    }
}
