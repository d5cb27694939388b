package dev.tickwire.server.config.source;

import java.util.List;

/**
 * What came of reading the settings again. Changes are lines of text.
 *
 * @param mistakes       why nothing was taken over; empty if all is well
 * @param changes        that are in effect from now on: {@code log.level: info -> debug}
 * @param needingRestart that are not in effect before the server is started anew
 */
public record ReloadOutcome(List<Mistake> mistakes, List<String> changes, List<String> needingRestart) {
    public ReloadOutcome {
        mistakes = List.copyOf(mistakes);
        changes = List.copyOf(changes);
        needingRestart = List.copyOf(needingRestart);
    }

    /** Whether the settings could be read and were taken over. */
    public boolean isTakenOver() {
        return mistakes.isEmpty();
    }
}
