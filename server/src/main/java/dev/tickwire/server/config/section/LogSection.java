package dev.tickwire.server.config.section;

import dev.tickwire.server.config.setting.ChoiceKind;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Flag;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.logging.LogFormat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the server tells its operator. */
public final class LogSection {
    public static final Setting<String> LEVEL = Setting.of(
                    "log.level",
                    ChoiceKind.of(List.of("error", "warn", "info", "debug", "trace")),
                    "How much is logged.")
            .fallback("info")
            .flag("--log-level", "LEVEL")
            .whileRunning();

    public static final Setting<LogFormat> FORMAT = Setting.of(
                    "log.format",
                    ChoiceKind.of(formats()),
                    "How a line is written: for people, or as a JSON object for programs.")
            .fallback(LogFormat.TEXT)
            .flag("--log-format", "FORMAT");

    public static final Setting<Duration> TOTALS = Setting.of(
                    "log.totals",
                    new DurationKind(Duration.ZERO, Duration.ofHours(1)),
                    "Logs what was sent and refused so far every so often; 0s only at the end.")
            .fallback(Duration.ZERO)
            .flag(new Flag(List.of("--log-totals"), "SECONDS", "s"));

    static final Section SECTION =
            new Section("log", "What the server tells its operator.", List.of(LEVEL, FORMAT, TOTALS));

    private LogSection() {}

    private static Map<String, LogFormat> formats() {
        Map<String, LogFormat> formats = new LinkedHashMap<>();
        formats.put("text", LogFormat.TEXT);
        formats.put("json", LogFormat.JSON);
        return formats;
    }
}
