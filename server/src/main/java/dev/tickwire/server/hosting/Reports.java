package dev.tickwire.server.hosting;

import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.match.MatchSummary;
import dev.tickwire.server.match.Participant;
import dev.tickwire.server.operations.BanReport;
import dev.tickwire.server.operations.MatchReport;
import dev.tickwire.server.operations.PlayerReport;
import dev.tickwire.server.operations.TemplateReport;
import dev.tickwire.server.session.Ban;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts what the host knows into the words of the operations. */
final class Reports {
    private static final int MILLIS_PER_SECOND = 1_000;

    private Reports() {}

    static MatchReport of(HostedMatch one) {
        Match match = one.match();
        MatchSummary summary = match.summary();
        return new MatchReport(
                one.id(),
                one.template(),
                one.plan().game(),
                match.settings().map().name(),
                match.mode(),
                summary.phase(),
                match.settings().tickRateHz(),
                match.currentTick(),
                match.settings().seed(),
                summary.players(),
                summary.bots(),
                summary.spectators(),
                summary.maxPlayers(),
                match.settings().access() == MatchAccess.PRIVATE,
                one.isLocked(),
                state(one),
                one.createdAt(),
                Optional.ofNullable(one.failure()));
    }

    private static MatchReport.State state(HostedMatch one) {
        Match match = one.match();
        if (match.hasEnded()) {
            return one.isGivenUp() ? MatchReport.State.FAILED : MatchReport.State.ENDED;
        }
        MatchSummary summary = match.summary();
        boolean isEmpty = summary.players() + summary.bots() + summary.spectators() == 0;
        return isEmpty ? MatchReport.State.IDLE : MatchReport.State.RUNNING;
    }

    static PlayerReport of(Participant participant, int tickRateHz) {
        return new PlayerReport(
                participant.id(),
                participant.name(),
                switch (participant.role()) {
                    case PERSON -> PlayerReport.Role.PLAYER;
                    case BOT -> PlayerReport.Role.BOT;
                    case SPECTATOR -> PlayerReport.Role.SPECTATOR;
                },
                participant.address(),
                participant.isConnected(),
                participant.behindTicks() < 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(participant.behindTicks() * MILLIS_PER_SECOND / tickRateHz),
                participant.score());
    }

    static TemplateReport of(MatchTemplate template, List<HostedMatch> all, MatchPlan plan) {
        int running = (int) all.stream()
                .filter(one -> one.template().equals(Optional.of(template.name()))
                        && !one.match().hasEnded())
                .count();
        return new TemplateReport(
                template.name(),
                template.game(),
                plan.rotation().stream().map(map -> map.name()).toList(),
                plan.maxPlayers(),
                template.ready(),
                running);
    }

    static BanReport of(Ban ban) {
        return new BanReport(ban.id(), ban.address(), ban.name(), ban.reason(), ban.expiresAt());
    }

    /** Whether the server itself plays it, so that there is no address to ban. */
    static boolean isBot(Participant participant) {
        return participant.role() == JoinRequest.Role.BOT;
    }
}
