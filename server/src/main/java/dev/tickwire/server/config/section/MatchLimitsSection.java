package dev.tickwire.server.config.section;

import dev.tickwire.server.config.MatchLimits;
import dev.tickwire.server.config.setting.DurationKind;
import dev.tickwire.server.config.setting.Lookup;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.WholeKind;
import java.time.Duration;
import java.util.List;

/** What each match puts up with. */
final class MatchLimitsSection {
    private static final MatchLimits USUAL = MatchLimits.DEFAULT;

    static final Setting<Duration> BODY_HOLD = Setting.of(
                    "limits.match.body-hold",
                    DurationKind.ofMillis(0, MatchLimits.BODY_HOLD_MILLIS_MOST),
                    "How long the body of a player whose connection broke waits for the player to come back. The page tries"
                            + " for 20 s by itself, and later when it is loaded again.")
            .fallback(Duration.ofMillis(USUAL.bodyHoldMillis()));

    static final Setting<Integer> WAITING_PER_PLAYER = Setting.of(
                    "limits.match.waiting-per-player",
                    new WholeKind(1, MatchLimits.WAITING_MOST),
                    "Inputs and requests that may wait for a match's next tick, for each of its places, rounded up to a"
                            + " power of two; there is always room for 256. More are refused and counted.")
            .fallback(USUAL.waitingPerPlayer());

    static final Setting<Integer> CHAT_LINES = Setting.of(
                    "limits.match.chat-lines",
                    new WholeKind(1, MatchLimits.CHAT_LINES_MOST),
                    "Lines of chat that may wait for a match's next tick, rounded up to a power of two. More are refused and"
                            + " counted.")
            .fallback(USUAL.chatLines());

    static final Section SECTION = new Section(
            "limits.match", "What each match puts up with.", List.of(BODY_HOLD, WAITING_PER_PLAYER, CHAT_LINES));

    private MatchLimitsSection() {}

    static MatchLimits read(Lookup lookup) {
        return new MatchLimits(
                (int) lookup.get(BODY_HOLD).toMillis(), lookup.get(WAITING_PER_PLAYER), lookup.get(CHAT_LINES));
    }
}
