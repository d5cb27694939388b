package dev.tickwire.server.config.section;

import dev.tickwire.server.config.FailurePolicy;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.config.setting.ChoiceKind;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Flag;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SwitchKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How matches are made, kept and ended. */
final class HostingSection {
    private static final HostingSettings USUAL = HostingSettings.DEFAULT;

    static final Setting<Integer> MOST = Setting.of(
                    "hosting.most",
                    new WholeKind(1, ServerSettings.MATCHES_MAX),
                    "Matches that there may be at the same time, however they were made.")
            .fallback(USUAL.matchesMax());

    static final Setting<Duration> EMPTY_END = Setting.of(
                    "hosting.empty-end",
                    seconds(1),
                    "How long a match that was made on request goes on without people; bots are none.")
            .fallback(Duration.ofSeconds(USUAL.emptyEndSeconds()));

    static final Setting<FailurePolicy> ON_FAILURE = Setting.of(
                    "hosting.on-failure",
                    ChoiceKind.of(policies()),
                    "What becomes of a match that has a fault: it is played from the start again, or it ends.")
            .fallback(USUAL.onFailure());

    static final Setting<Integer> RESTARTS = Setting.of(
                    "hosting.restarts",
                    new WholeKind(0, HostingSettings.RESTARTS_MAX),
                    "How often a match is started again within hosting.restart-window before it ends.")
            .fallback(USUAL.restartsMax());

    static final Setting<Duration> RESTART_WINDOW = Setting.of(
                    "hosting.restart-window", seconds(1), "See hosting.restarts.")
            .fallback(Duration.ofSeconds(USUAL.restartWindowSeconds()));

    static final Setting<Duration> KEEP_ENDED = Setting.of(
                    "hosting.keep-ended", seconds(0), "How long a match that has ended is still told of.")
            .fallback(Duration.ofSeconds(USUAL.keepEndedSeconds()));

    static final Setting<Duration> DRAIN_LIMIT = Setting.of(
                    "hosting.drain-limit",
                    seconds(0),
                    "How long people may go on playing once the server is asked to stop.")
            .fallback(Duration.ofSeconds(USUAL.drainLimitSeconds()))
            .flag(new Flag(List.of("--drain-limit"), "TIME", ""));

    static final Setting<Integer> BANS = Setting.of(
                    "hosting.bans",
                    new WholeKind(1, HostingSettings.BANS_MAX),
                    "Bans that are remembered; one more drops the oldest.")
            .fallback(USUAL.bansMax());

    static final Setting<Boolean> QUICK_PLAY = Setting.of(
                    "hosting.quick-play",
                    new SwitchKind(),
                    "Makes a match of a template, as many as its most allows, when somebody who names none finds none with"
                            + " room.")
            .fallback(USUAL.quickPlay());

    static final Section SECTION = new Section(
            "hosting",
            "How matches are made, kept and ended.",
            List.of(MOST, EMPTY_END, ON_FAILURE, RESTARTS, RESTART_WINDOW, KEEP_ENDED, DRAIN_LIMIT, BANS, QUICK_PLAY));

    private HostingSection() {}

    static HostingSettings read(Lookup lookup) {
        return new HostingSettings(
                lookup.get(MOST),
                wholeSeconds(lookup, EMPTY_END),
                lookup.get(ON_FAILURE),
                lookup.get(RESTARTS),
                wholeSeconds(lookup, RESTART_WINDOW),
                wholeSeconds(lookup, KEEP_ENDED),
                wholeSeconds(lookup, DRAIN_LIMIT),
                lookup.get(BANS),
                lookup.get(QUICK_PLAY),
                TemplatesSection.read(lookup));
    }

    private static Map<String, FailurePolicy> policies() {
        Map<String, FailurePolicy> policies = new LinkedHashMap<>();
        policies.put("restart", FailurePolicy.RESTART);
        policies.put("end", FailurePolicy.END);
        return policies;
    }

    private static DurationKind seconds(int min) {
        return new DurationKind(Duration.ofSeconds(min), Duration.ofSeconds(HostingSettings.SECONDS_MAX));
    }

    private static int wholeSeconds(Lookup lookup, Setting<Duration> setting) {
        return (int) lookup.get(setting).toSeconds();
    }
}
