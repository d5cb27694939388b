package dev.tickwire.server.hosting;

import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.match.MatchSummary;
import dev.tickwire.server.operations.RefusedOperationException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the matches once a second: keeps those ready that templates want, ends those that nobody needs, and forgets those
 * that ended a while ago. Host thread only.
 */
final class HostKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(HostKeeper.class);

    private final MatchHost host;
    private final HostingSettings settings;
    private final InstantSource clock;

    HostKeeper(MatchHost host, HostingSettings settings, InstantSource clock) {
        this.host = host;
        this.settings = settings;
        this.clock = clock;
    }

    void look() {
        try {
            Instant now = clock.instant();
            for (HostedMatch one : host.all()) {
                mind(one, now);
            }
            if (!host.isDraining()) {
                settings.templates().forEach(this::keepReady);
            }
        } catch (RuntimeException fault) {
            LOG.error("The matches could not be looked after", fault);
        }
    }

    private void mind(HostedMatch one, Instant now) {
        Instant endedAt = one.endedAt(now);
        if (endedAt != null) {
            if (isPast(endedAt, settings.keepEndedSeconds(), now)) {
                host.forget(one);
            }
            return;
        }
        Instant emptySince = one.emptySince(now);
        boolean isUnused = emptySince != null && isPast(emptySince, settings.emptyEndSeconds(), now);
        if (isUnused && !one.isPermanent() && !isKeptReady(one)) {
            one.match().askToEnd("nobody was here");
        }
    }

    private static boolean isPast(Instant since, int seconds, Instant now) {
        return !now.isBefore(since.plusSeconds(seconds));
    }

    /** Whether its template would have too few ready without it. */
    private boolean isKeptReady(HostedMatch one) {
        Optional<MatchTemplate> template = settings.templates().stream()
                .filter(each -> one.template().equals(Optional.of(each.name())))
                .findFirst();
        return template.isPresent()
                && ready(template.get().name()) <= template.get().ready();
    }

    private void keepReady(MatchTemplate template) {
        long missing = Math.min(template.ready() - ready(template.name()), template.most() - host.running(template));
        for (; missing > 0; missing--) {
            try {
                host.create(MatchPlans.ofTemplate(template.name()));
            } catch (RefusedOperationException limit) {
                // Counted; tried again when there is room.
                return;
            }
        }
    }

    /** Matches of a template that somebody new could join. */
    private long ready(String template) {
        return host.all().stream()
                .filter(one -> one.template().equals(Optional.of(template)) && one.isRunning() && hasRoom(one))
                .count();
    }

    private static boolean hasRoom(HostedMatch one) {
        MatchSummary summary = one.match().summary();
        return !one.isLocked() && summary.players() + summary.bots() < summary.maxPlayers();
    }
}
