package dev.tickwire.server.config.section;

import dev.tickwire.server.config.OverloadSettings;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.WholeKind;
import java.time.Duration;
import java.util.List;

/** When there is too much to do, and what is left out then. */
final class OverloadSection {
    private static final OverloadSettings USUAL = OverloadSettings.DEFAULT;

    static final Setting<Integer> SLOWER_FRAMES = percent(
            "slower-frames-percent",
            "From this load on, spectators and idle players get their ticks several in a message.",
            USUAL.slowerFramesPercent());
    static final Setting<Integer> NO_FILLING =
            percent("no-filling-percent", "From this load on, no bots fill matches.", USUAL.noFillingPercent());
    static final Setting<Integer> NO_JOINS =
            percent("no-joins-percent", "From this load on, nobody new is let in.", USUAL.noJoinsPercent());
    static final Setting<Integer> RELEASE = Setting.of(
                    "overload.release-percent",
                    new WholeKind(1, 99),
                    "A step is left when the load is below so many per cent of what it was taken at.")
            .fallback(USUAL.releasePercent());
    static final Setting<Duration> RISE =
            time("rise", "How long the load must be so high before the next step up.", 0, USUAL.riseMillis());
    static final Setting<Duration> FALL =
            time("fall", "How long it must be so low before the next step down.", 0, USUAL.fallMillis());
    static final Setting<Duration> SMOOTH =
            time("smooth", "Over about so long the load is averaged.", 1, USUAL.smoothMillis());
    static final Setting<Duration> LATE_FULL = time(
            "late-full", "Ticks that start so late on average are a load of 100 per cent.", 1, USUAL.lateMillisFull());
    static final Setting<Duration> LAG_FULL = time(
            "lag-full",
            "An event loop that lets work wait so long on average is a load of 100 per cent.",
            1,
            USUAL.lagMillisFull());

    static final Section SECTION = new Section(
            "overload",
            "When there is too much to do, and what is left out then. A load of 100 per cent is as much as can be done.",
            List.of(SLOWER_FRAMES, NO_FILLING, NO_JOINS, RELEASE, RISE, FALL, SMOOTH, LATE_FULL, LAG_FULL));

    private OverloadSection() {}

    static OverloadSettings read(Lookup lookup) {
        return new OverloadSettings(
                lookup.get(SLOWER_FRAMES),
                lookup.get(NO_FILLING),
                lookup.get(NO_JOINS),
                lookup.get(RELEASE),
                millis(lookup, RISE),
                millis(lookup, FALL),
                millis(lookup, SMOOTH),
                millis(lookup, LATE_FULL),
                millis(lookup, LAG_FULL));
    }

    private static Setting<Integer> percent(String name, String sentence, int usual) {
        return Setting.of("overload." + name, new WholeKind(1, OverloadSettings.PERCENT_MOST), sentence)
                .fallback(usual);
    }

    private static Setting<Duration> time(String name, String sentence, int minMillis, int usualMillis) {
        return Setting.of("overload." + name, DurationKind.ofMillis(minMillis, OverloadSettings.MILLIS_MOST), sentence)
                .fallback(Duration.ofMillis(usualMillis));
    }

    private static int millis(Lookup lookup, Setting<Duration> setting) {
        return (int) lookup.get(setting).toMillis();
    }
}
