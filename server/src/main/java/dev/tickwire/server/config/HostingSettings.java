package dev.tickwire.server.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a server minds its matches.
 *
 * @param matchesMax        matches that there may be at the same time; one more is refused and counted
 * @param emptyEndSeconds   how long a match that was made on request goes on without people
 * @param onFailure         what becomes of a match that has thrown
 * @param restartsMax       restarts of one match within {@code restartWindowSeconds}, after which it ends
 * @param restartWindowSeconds see there
 * @param keepEndedSeconds  how long a match that has ended is still told of
 * @param drainLimitSeconds how long matches may go on at most once the server is asked to stop
 * @param bansMax           bans; one more drops the oldest and is counted
 * @param quickPlay         whether a match is made from a template for people who name none and find none with room
 * @param templates         what matches can be made from
 */
public record HostingSettings(
        int matchesMax,
        int emptyEndSeconds,
        FailurePolicy onFailure,
        int restartsMax,
        int restartWindowSeconds,
        int keepEndedSeconds,
        int drainLimitSeconds,
        int bansMax,
        boolean quickPlay,
        List<MatchTemplate> templates) {
    public static final int SECONDS_MAX = 86_400;
    public static final int RESTARTS_MAX = 1_000;
    public static final int BANS_MAX = 1_000_000;
    public static final HostingSettings DEFAULT = new HostingSettings(
            ServerSettings.MATCHES_MAX, 60, FailurePolicy.RESTART, 3, 600, 300, 30, 10_000, true, List.of());

    public HostingSettings {
        templates = List.copyOf(templates);
        InvalidSettingException.requireRange("hosting.most", matchesMax, 1, ServerSettings.MATCHES_MAX);
        InvalidSettingException.requireRange("hosting.empty-end", emptyEndSeconds, 1, SECONDS_MAX);
        InvalidSettingException.requireRange("hosting.restarts", restartsMax, 0, RESTARTS_MAX);
        InvalidSettingException.requireRange("hosting.restart-window", restartWindowSeconds, 1, SECONDS_MAX);
        InvalidSettingException.requireRange("hosting.keep-ended", keepEndedSeconds, 0, SECONDS_MAX);
        InvalidSettingException.requireRange("hosting.drain-limit", drainLimitSeconds, 0, SECONDS_MAX);
        InvalidSettingException.requireRange("hosting.bans", bansMax, 1, BANS_MAX);
        Set<String> names = new HashSet<>();
        for (MatchTemplate template : templates) {
            if (!names.add(template.name())) {
                throw new InvalidSettingException("templates", template.name(), "there are two of that name");
            }
        }
    }

    /** The same with other templates. */
    public HostingSettings withTemplates(List<MatchTemplate> others) {
        return new HostingSettings(
                matchesMax,
                emptyEndSeconds,
                onFailure,
                restartsMax,
                restartWindowSeconds,
                keepEndedSeconds,
                drainLimitSeconds,
                bansMax,
                quickPlay,
                others);
    }

    /** The same with another policy for matches that have thrown. */
    public HostingSettings withOnFailure(FailurePolicy policy) {
        return new HostingSettings(
                matchesMax,
                emptyEndSeconds,
                policy,
                restartsMax,
                restartWindowSeconds,
                keepEndedSeconds,
                drainLimitSeconds,
                bansMax,
                quickPlay,
                templates);
    }

    /** The same with other times after which empty matches end and ended ones are forgotten. */
    public HostingSettings withEnds(int emptySeconds, int keepSeconds) {
        return new HostingSettings(
                matchesMax,
                emptySeconds,
                onFailure,
                restartsMax,
                restartWindowSeconds,
                keepSeconds,
                drainLimitSeconds,
                bansMax,
                quickPlay,
                templates);
    }

    /** The same with room for so many matches. */
    public HostingSettings withMatchesMax(int most) {
        return new HostingSettings(
                most,
                emptyEndSeconds,
                onFailure,
                restartsMax,
                restartWindowSeconds,
                keepEndedSeconds,
                drainLimitSeconds,
                bansMax,
                quickPlay,
                templates);
    }

    /** The same that makes matches for people who find none with room, or does not. */
    public HostingSettings withQuickPlay(boolean makes) {
        return new HostingSettings(
                matchesMax,
                emptyEndSeconds,
                onFailure,
                restartsMax,
                restartWindowSeconds,
                keepEndedSeconds,
                drainLimitSeconds,
                bansMax,
                makes,
                templates);
    }
}
