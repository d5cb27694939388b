package dev.tickwire.server.config.section;

import dev.tickwire.server.config.EventLoopSettings;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Flag;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SwitchKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How sockets are served. */
final class EventLoopsSection {
    static final Setting<Integer> COUNT = Setting.of(
                    "event-loops.count", new WholeKind(1, EventLoopSettings.COUNT_MAX), "Threads that serve sockets.")
            .fallback(Cores.BUT_ONE, 1, lookup -> Cores.butOne(EventLoopSettings.COUNT_MAX))
            .flag("--event-loops", "N");

    static final Setting<Duration> POLL_PAUSE = Setting.of(
                    "event-loops.poll-pause",
                    new DurationKind(
                            Duration.ZERO, Duration.of(EventLoopSettings.POLL_PAUSE_MICROS_MAX, ChronoUnit.MICROS)),
                    "Least time between two looks of a thread at what its sockets have brought: inputs that come"
                            + " together cost one look, and wait at most so long.")
            .fallback(Duration.of(EventLoopSettings.POLL_PAUSE_MICROS_DEFAULT, ChronoUnit.MICROS))
            .flag(new Flag(List.of("--poll-pause"), "MICROS", "us"));

    static final Setting<Boolean> PLAIN_WRITES = Setting.of(
                    "event-loops.plain-writes",
                    new SwitchKind(),
                    "Sends frames by Vert.x' own way, which costs more; for comparison, or if the faster one fails.")
            .fallback(false)
            .flag("--plain-writes", "");

    static final Section SECTION =
            new Section("event-loops", "How sockets are served.", List.of(COUNT, POLL_PAUSE, PLAIN_WRITES));

    private EventLoopsSection() {}

    static EventLoopSettings read(Lookup lookup) {
        return new EventLoopSettings(
                lookup.get(COUNT), (int) (lookup.get(POLL_PAUSE).toNanos() / 1_000), !lookup.get(PLAIN_WRITES));
    }
}
