package dev.tickwire.server.config.section;

import dev.tickwire.message.Welcome;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.WholeKind;
import java.util.List;

/** How fast matches run, and on how many threads. */
public final class TickSection {
    public static final Setting<Integer> RATE_HZ = Setting.of(
                    "tick.rate-hz",
                    new WholeKind(Welcome.TICK_RATE_HZ_MIN, Welcome.TICK_RATE_HZ_MAX),
                    "Ticks in a second.")
            .fallback(ServerSettings.TICK_RATE_HZ_DEFAULT)
            .flag("--tick-rate", "HZ");

    static final Setting<Integer> LOOPS = Setting.of(
                    "tick.loops", new WholeKind(1, ServerSettings.TICK_LOOPS_MAX), "Threads that run matches.")
            .fallback(Cores.BUT_ONE, 1, lookup -> Cores.butOne(ServerSettings.TICK_LOOPS_MAX))
            .flag("--tick-loops", "N");

    static final Setting<Integer> REPLICA_CHECK_TICKS = Setting.of(
                    "tick.replica-check-ticks",
                    new WholeKind(0, ServerSettings.REPLICA_CHECK_TICKS_MAX),
                    "Sends a hash of what each client should hold every so many ticks; 0 for never.")
            .fallback(0)
            .flag("--replica-check", "TICKS");

    static final Section SECTION = new Section(
            "tick", "How fast matches run, and on how many threads.", List.of(RATE_HZ, LOOPS, REPLICA_CHECK_TICKS));

    private TickSection() {}
}
