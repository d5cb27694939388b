package dev.tickwire.server.config.section;

import dev.tickwire.server.config.ChatLimits;
import dev.tickwire.server.config.SessionLimits;
import dev.tickwire.server.config.SlowClientLimits;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingKind;
import dev.tickwire.server.config.setting.SizeKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.time.Duration;
import java.util.List;

/** What one player's connection may do before it is ended, or heard no more. */
final class SessionLimitsSection {
    private static final SessionLimits USUAL = SessionLimits.DEFAULT;
    private static final int RATE_MAX = 100_000;
    private static final DurationKind PATIENCE = DurationKind.ofMillis(1, 3_600_000);
    private static final DurationKind BEHIND = DurationKind.ofMillis(1, 60_000);

    static final Setting<Integer> MESSAGES_PER_SECOND = limit(
            "session.messages-per-second",
            new WholeKind(1, RATE_MAX),
            USUAL.messagesPerSecondMax(),
            "Sustained messages of a client.");

    static final Setting<Integer> MESSAGE_BURST = limit(
            "session.message-burst",
            new WholeKind(1, RATE_MAX),
            USUAL.messagesBurstMax(),
            "Messages that may come at once after a pause.");

    static final Setting<Duration> SILENCE = limit(
            "session.silence",
            PATIENCE,
            Duration.ofMillis(USUAL.silentMillisMax()),
            "How long a client in play may send nothing at all.");

    static final Setting<Duration> READY = limit(
            "session.ready",
            PATIENCE,
            Duration.ofMillis(USUAL.readyMillisMax()),
            "How long a client that was let in may take until it is ready to play.");

    static final Setting<Duration> LINK_REPORT = limit(
            "session.link-report",
            DurationKind.ofMillis(50, 60_000),
            Duration.ofMillis(USUAL.linkReportMillis()),
            "How often a client is told of its input's slack.");

    static final Section SESSION = new Section(
            "limits.session",
            "What one player's connection may do before it is ended.",
            List.of(MESSAGES_PER_SECOND, MESSAGE_BURST, SILENCE, READY, LINK_REPORT));

    static final Setting<Duration> BATCH_BEHIND = limit(
            "slow-client.batch-behind",
            BEHIND,
            Duration.ofMillis(USUAL.slow().batchBehindMillis()),
            "From so far behind on, several ticks go in one message.");

    static final Setting<Integer> BATCH_TICKS = limit(
            "slow-client.batch-ticks",
            new WholeKind(1, 32),
            USUAL.slow().batchTicks(),
            "Ticks that then go in one message.");

    static final Setting<Duration> HOLD_BEHIND = limit(
            "slow-client.hold-behind",
            BEHIND,
            Duration.ofMillis(USUAL.slow().holdBehindMillis()),
            "From so far behind on, and in any case 192 ticks, nothing is sent until it has caught up.");

    static final Setting<Integer> BACKLOG_TICKS = limit(
            "slow-client.backlog-ticks",
            new WholeKind(1, 64),
            USUAL.slow().backlogTicksMax(),
            "Ticks that are kept for it; beyond that everything is described anew.");

    static final Setting<Integer> BACKLOG = limit(
            "slow-client.backlog",
            new SizeKind(1_024, 512 * 1_024),
            USUAL.slow().backlogBytesMax(),
            "Bytes that are kept for it.");

    static final Setting<Duration> BLOCKED = limit(
            "slow-client.blocked",
            PATIENCE,
            Duration.ofMillis(USUAL.slow().blockedMillisMax()),
            "How long nothing can be sent until the connection is ended.");

    static final Section SLOW_CLIENT = new Section(
            "limits.slow-client",
            "What becomes of a client that reads more slowly than its match ticks.",
            List.of(BATCH_BEHIND, BATCH_TICKS, HOLD_BEHIND, BACKLOG_TICKS, BACKLOG, BLOCKED));

    static final Setting<Integer> CHAT_LINES = limit(
            "chat.lines",
            new WholeKind(1, 1_000),
            USUAL.chat().linesMax(),
            "Lines in any window, those included that were refused for what they contain.");

    static final Setting<Duration> CHAT_WINDOW = limit(
            "chat.window",
            new DurationKind(Duration.ofSeconds(1), Duration.ofHours(1)),
            Duration.ofSeconds(USUAL.chat().windowSeconds()),
            "How long a window is, in whole seconds.");

    static final Section CHAT =
            new Section("limits.chat", "How much a player may say.", List.of(CHAT_LINES, CHAT_WINDOW));

    private SessionLimitsSection() {}

    private static <T> Setting<T> limit(String key, SettingKind<T> kind, T usual, String sentence) {
        return Setting.of("limits." + key, kind, sentence).fallback(usual).whileRunning();
    }

    static SessionLimits read(Lookup lookup) {
        return new SessionLimits(
                lookup.get(MESSAGES_PER_SECOND),
                lookup.get(MESSAGE_BURST),
                millis(lookup, SILENCE),
                millis(lookup, READY),
                millis(lookup, LINK_REPORT),
                new SlowClientLimits(
                        millis(lookup, BATCH_BEHIND),
                        lookup.get(BATCH_TICKS),
                        millis(lookup, HOLD_BEHIND),
                        lookup.get(BACKLOG_TICKS),
                        lookup.get(BACKLOG),
                        millis(lookup, BLOCKED)),
                new ChatLimits(
                        lookup.get(CHAT_LINES), (int) lookup.get(CHAT_WINDOW).toSeconds()));
    }

    private static int millis(Lookup lookup, Setting<Duration> setting) {
        return (int) lookup.get(setting).toMillis();
    }
}
