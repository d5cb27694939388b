package dev.tickwire.server.config.section;

import dev.tickwire.server.config.AdminLimits;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SizeKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.time.Duration;
import java.util.List;

/** What the admin port puts up with. */
final class AdminLimitsSection {
    private static final AdminLimits USUAL = AdminLimits.DEFAULT;

    static final Setting<Integer> CONNECTIONS = Setting.of(
                    "admin.limits.connections",
                    new WholeKind(1, AdminLimits.CONNECTIONS_MOST),
                    "Connections that may be open at once.")
            .fallback(USUAL.connections())
            .whileRunning();

    static final Setting<Integer> CALLS_PER_SECOND = Setting.of(
                    "admin.limits.calls-per-second",
                    new WholeKind(1, AdminLimits.CALLS_MOST),
                    "Sustained calls of one address, and of one token.")
            .fallback(USUAL.callsPerSecond())
            .whileRunning();

    static final Setting<Integer> CALL_BURST = Setting.of(
                    "admin.limits.call-burst",
                    new WholeKind(1, AdminLimits.CALLS_MOST),
                    "Calls at once after a pause, likewise.")
            .fallback(USUAL.callBurst())
            .whileRunning();

    static final Setting<Integer> FAILURES_PER_MINUTE = Setting.of(
                    "admin.limits.failures-per-minute",
                    new WholeKind(1, AdminLimits.CALLS_MOST),
                    "Wrong tokens of one address, before it has to wait.")
            .fallback(USUAL.failuresPerMinute())
            .whileRunning();

    static final Setting<Integer> BODY = Setting.of(
                    "admin.limits.body",
                    new SizeKind(AdminLimits.BODY_BYTES_LEAST, AdminLimits.BODY_BYTES_MOST),
                    "The largest body of a call.")
            .fallback(USUAL.bodyBytes())
            .whileRunning();

    static final Setting<Duration> CALL_TIME = Setting.of(
                    "admin.limits.call-time",
                    DurationKind.ofMillis(AdminLimits.CALL_MILLIS_LEAST, AdminLimits.CALL_MILLIS_MOST),
                    "How long a call may take.")
            .fallback(Duration.ofMillis(USUAL.callMillis()))
            .whileRunning();

    static final Setting<Integer> FEEDS = Setting.of(
                    "admin.limits.feeds",
                    new WholeKind(0, AdminLimits.FEEDS_MOST),
                    "Live feeds, such as open dashboards, at once.")
            .fallback(USUAL.feeds())
            .whileRunning();

    static final Section SECTION = new Section(
            "admin.limits",
            "What the admin port puts up with.",
            List.of(CONNECTIONS, CALLS_PER_SECOND, CALL_BURST, FAILURES_PER_MINUTE, BODY, CALL_TIME, FEEDS));

    private AdminLimitsSection() {}

    static AdminLimits read(Lookup lookup) {
        return new AdminLimits(
                lookup.get(CONNECTIONS),
                lookup.get(CALLS_PER_SECOND),
                lookup.get(CALL_BURST),
                lookup.get(FAILURES_PER_MINUTE),
                lookup.get(BODY),
                (int) lookup.get(CALL_TIME).toMillis(),
                lookup.get(FEEDS));
    }
}
