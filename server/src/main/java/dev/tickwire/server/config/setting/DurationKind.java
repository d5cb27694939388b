package dev.tickwire.server.config.setting;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;

/** Times of a range, ends included, always with their unit. */
public record DurationKind(Duration min, Duration max) implements SettingKind<Duration> {
    /** Times in milliseconds. */
    public static DurationKind ofMillis(int min, int max) {
        return new DurationKind(Duration.ofMillis(min), Duration.ofMillis(max));
    }

    @Override
    public Duration parse(String text) {
        if (text.matches("-?[1-9][0-9.]*")) {
            throw new IllegalArgumentException("needs a unit, such as " + text + "ms or " + text + "s");
        }
        try {
            Duration value = ConfigFactory.parseMap(Map.of("value", text)).getDuration("value");
            if (value.compareTo(min) >= 0 && value.compareTo(max) <= 0) {
                return value;
            }
        } catch (ConfigException e) {
            // Said below in the same words.
        }
        throw new IllegalArgumentException("must be " + range());
    }

    @Override
    public String render(Duration value) {
        long nanos = value.toNanos();
        if (nanos == 0) {
            return "0s";
        }
        if (nanos % 1_000 != 0) {
            return nanos + "ns";
        }
        if (nanos % 1_000_000 != 0) {
            return nanos / 1_000 + "us";
        }
        long millis = value.toMillis();
        if (millis % 1_000 != 0) {
            return millis + "ms";
        }
        long seconds = value.toSeconds();
        if (seconds % 60 != 0) {
            return seconds + "s";
        }
        return seconds % 3_600 == 0 ? seconds / 3_600 + "h" : seconds / 60 + "m";
    }

    @Override
    public String range() {
        return render(min) + " to " + render(max);
    }
}
