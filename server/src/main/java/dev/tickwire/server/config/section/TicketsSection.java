package dev.tickwire.server.config.section;

import dev.tickwire.server.config.TicketSettings;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SwitchKind;
import dev.tickwire.server.config.setting.TextKind;
import dev.tickwire.server.config.setting.WholeKind;
import java.time.Duration;
import java.util.List;

/** How tickets let players into matches that need them. */
final class TicketsSection {
    private static final TicketSettings USUAL = TicketSettings.DEFAULT;

    static final Setting<String> SECRET = Setting.of(
                    "tickets.secret",
                    TextKind.of("text of at least " + TicketSettings.SECRET_BYTES_MIN + " bytes"),
                    "What tickets are signed with, so that others who know it can issue them too.")
            .otherwise(
                    "a random one that nobody knows and that is gone with the process",
                    "at least 32 bytes that nobody can guess")
            .keptSecret();

    static final Setting<Boolean> REQUIRED = Setting.of(
                    "tickets.required",
                    new SwitchKind(),
                    "Whether public matches need a ticket too, and not only private ones.")
            .fallback(USUAL.required());

    static final Setting<Integer> USED_MAX = Setting.of(
                    "tickets.used-max",
                    new WholeKind(1, TicketSettings.USED_MOST),
                    "Used tickets that are remembered until they expire; while there are so many, no more are taken.")
            .fallback(USUAL.usedMax());

    static final Setting<Duration> VALID_MAX = Setting.of(
                    "tickets.valid-max",
                    new DurationKind(Duration.ofSeconds(1), Duration.ofSeconds(TicketSettings.VALID_SECONDS_MOST)),
                    "How long before it expires a ticket may be used at most.")
            .fallback(Duration.ofSeconds(USUAL.validSecondsMax()));

    static final Section SECTION = new Section(
            "tickets",
            "How tickets let players into matches that need them.",
            List.of(SECRET, REQUIRED, USED_MAX, VALID_MAX));

    private TicketsSection() {}

    static TicketSettings read(Lookup lookup) {
        return new TicketSettings(lookup.find(SECRET), lookup.get(REQUIRED), lookup.get(USED_MAX), (int)
                lookup.get(VALID_MAX).toSeconds());
    }
}
