package dev.tickwire.server.config.section;

import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import java.time.Duration;
import java.util.List;

/** How settings are read again while the server runs. */
public final class ReloadSection {
    public static final Setting<Duration> POLL = Setting.of(
                    "reload.poll",
                    new DurationKind(Duration.ZERO, Duration.ofHours(1)),
                    "How often this file, certificates and files with tokens are looked at for changes; 0s for never."
                            + " SIGHUP has them read again at once.")
            .fallback(Duration.ofSeconds(5));

    static final Section SECTION =
            new Section("reload", "How settings are read again while the server runs.", List.of(POLL));

    private ReloadSection() {}
}
