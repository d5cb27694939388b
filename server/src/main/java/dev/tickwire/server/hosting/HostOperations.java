package dev.tickwire.server.hosting;

import dev.tickwire.message.Notice;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchSummary;
import dev.tickwire.server.match.Participant;
import dev.tickwire.server.operations.BanReport;
import dev.tickwire.server.operations.DrainOrder;
import dev.tickwire.server.operations.MatchOrder;
import dev.tickwire.server.operations.MatchReport;
import dev.tickwire.server.operations.Operations;
import dev.tickwire.server.operations.PlayerReport;
import dev.tickwire.server.operations.RefusedOperationException;
import dev.tickwire.server.operations.RefusedOperationException.Reason;
import dev.tickwire.server.operations.ServerReport;
import dev.tickwire.server.operations.TemplateReport;
import dev.tickwire.server.operations.Ticket;
import dev.tickwire.server.session.Bans;
import dev.tickwire.server.ticket.TicketGate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an operator asks, carried out on the host of the matches. Thread safe; a call may wait for up to a few seconds. */
public final class HostOperations implements Operations {
    private static final int TICK_SECONDS_MAX = 1;
    private static final int HOST_SECONDS_MAX = 10;
    private static final int REASON_CHARACTERS_MAX = 80;
    private static final Duration BAN_MAX = Duration.ofDays(365);
    private static final Duration DRAIN_MAX = Duration.ofDays(1);

    private final MatchHost host;
    private final MatchPlans plans;
    private final TicketGate tickets;
    private final Bans bans;
    private final Drain drain;
    private final ServerFacts facts;
    private final InstantSource clock;

    /**
     * Operations on a host.
     *
     * @param whenDrained run once, when a drain has emptied the server
     */
    public HostOperations(
            MatchHost host,
            TicketGate tickets,
            Bans bans,
            ServerFacts facts,
            InstantSource clock,
            Runnable whenDrained) {
        this.host = host;
        this.tickets = tickets;
        this.bans = bans;
        this.facts = facts;
        this.clock = clock;
        plans = host.plans();
        drain = new Drain(host, clock, whenDrained);
    }

    @Override
    public List<MatchReport> matches() {
        return host.all().stream().map(Reports::of).toList();
    }

    @Override
    public Optional<MatchReport> match(String id) {
        return host.find(id).map(Reports::of);
    }

    @Override
    public List<PlayerReport> players(String matchId) {
        Match match = find(matchId).match();
        if (match.hasEnded()) {
            return List.of();
        }
        return awaitTick(match.participants()).stream()
                .map(each -> Reports.of(each, match.settings().tickRateHz()))
                .toList();
    }

    @Override
    public List<TemplateReport> templates() {
        return host.settings().templates().stream()
                .map(template -> Reports.of(template, host.all(), plans.of(MatchPlans.ofTemplate(template.name()))))
                .toList();
    }

    @Override
    public MatchReport create(MatchOrder order) {
        return awaitHost(host.submit(() -> Reports.of(host.create(order))));
    }

    @Override
    public MatchReport lock(String matchId, boolean locked) {
        HostedMatch one = findRunning(matchId);
        return awaitHost(host.submit(() -> {
            host.lock(one, locked);
            return Reports.of(one);
        }));
    }

    @Override
    public MatchReport end(String matchId, String reason) {
        requireReason(reason);
        HostedMatch one = findRunning(matchId);
        // On the host's thread, so that none follows in the same moment.
        Match match = awaitHost(host.submit(() -> {
            one.match().askToEnd(reason);
            return one.match();
        }));
        awaitEnd(match);
        return Reports.of(one);
    }

    @Override
    public Ticket issueTicket(String matchId, Duration validFor) {
        HostedMatch one = findRunning(matchId);
        try {
            return tickets.issue(one.id(), validFor);
        } catch (IllegalArgumentException wrong) {
            throw new RefusedOperationException(Reason.INVALID, wrong.getMessage());
        }
    }

    @Override
    public void kick(String matchId, int playerId, String reason) {
        putOut(matchId, playerId, reason);
    }

    @Override
    public BanReport ban(String matchId, int playerId, Duration duration, String reason) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(BAN_MAX) > 0) {
            throw new RefusedOperationException(
                    Reason.INVALID,
                    "the duration is " + duration.toSeconds() + " s; 1 to " + BAN_MAX.toSeconds() + " are possible");
        }
        requireReason(reason);
        Match match = findRunning(matchId).match();
        Participant who = awaitTick(match.participants()).stream()
                .filter(each -> each.id() == playerId)
                .findFirst()
                .orElseThrow(() -> unknownPlayer(matchId, playerId));
        if (Reports.isBot(who)) {
            throw new RefusedOperationException(
                    Reason.CONFLICT, who.name() + " is a bot, which has no address; it can be kicked");
        }
        // First, so that nobody slips in between.
        BanReport report = Reports.of(bans.add(who.address(), who.name(), reason, duration));
        putOut(matchId, playerId, reason);
        return report;
    }

    @Override
    public List<BanReport> bans() {
        return bans.all().stream().map(Reports::of).toList();
    }

    @Override
    public void unban(String banId) {
        if (!bans.lift(banId)) {
            throw new RefusedOperationException(Reason.UNKNOWN, "there is no ban " + banId);
        }
    }

    @Override
    public int broadcast(Optional<String> matchId, String text) {
        if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > Notice.TEXT_BYTES_MAX) {
            throw new RefusedOperationException(
                    Reason.INVALID, "the text must have 1 to " + Notice.TEXT_BYTES_MAX + " bytes of UTF-8");
        }
        List<HostedMatch> to = matchId.isPresent() ? List.of(findRunning(matchId.get())) : host.all();
        Notice notice = new Notice(Notice.Level.INFO, 0, text);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (HostedMatch one : to) {
            MatchSummary summary = one.match().summary();
            if (!one.match().hasEnded() && summary.players() + summary.spectators() > 0) {
                answers.add(one.match().give(notice));
            }
        }
        return answers.stream().mapToInt(this::awaitTick).sum();
    }

    @Override
    public ServerReport server() {
        int players = 0;
        int bots = 0;
        int spectators = 0;
        int running = 0;
        for (HostedMatch one : host.all()) {
            if (!one.match().hasEnded()) {
                MatchSummary summary = one.match().summary();
                running++;
                players += summary.players();
                bots += summary.bots();
                spectators += summary.spectators();
            }
        }
        return new ServerReport(
                facts.version(),
                facts.startedAt(),
                Duration.between(facts.startedAt(), clock.instant()),
                running,
                players,
                bots,
                spectators,
                facts.connections().getAsInt(),
                drain.since(),
                drain.endsAt(),
                facts.loadStep().getAsInt(),
                facts.loadStepName().get());
    }

    @Override
    public ServerReport drain(DrainOrder order) {
        requireReason(order.reason());
        if (order.limit().isNegative() || order.limit().compareTo(DRAIN_MAX) > 0) {
            throw new RefusedOperationException(
                    Reason.INVALID,
                    "the limit is " + order.limit().toSeconds() + " s; 0 to " + DRAIN_MAX.toSeconds()
                            + " are possible");
        }
        awaitHost(host.submit(() -> {
            drain.begin(order);
            return order;
        }));
        return server();
    }

    private void putOut(String matchId, int playerId, String reason) {
        requireReason(reason);
        if (awaitTick(findRunning(matchId).match().putOut(playerId, reason)).isEmpty()) {
            throw unknownPlayer(matchId, playerId);
        }
    }

    private static RefusedOperationException unknownPlayer(String matchId, int playerId) {
        return new RefusedOperationException(Reason.UNKNOWN, "nobody in match " + matchId + " has the id " + playerId);
    }

    private HostedMatch find(String id) {
        return host.find(id)
                .orElseThrow(() -> new RefusedOperationException(Reason.UNKNOWN, "there is no match " + id));
    }

    private HostedMatch findRunning(String id) {
        HostedMatch one = find(id);
        if (one.match().hasEnded() || one.match().endReason() != null) {
            throw new RefusedOperationException(Reason.CONFLICT, "match " + id + " has ended");
        }
        return one;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > REASON_CHARACTERS_MAX) {
            throw new RefusedOperationException(
                    Reason.INVALID, "the reason must have 1 to " + REASON_CHARACTERS_MAX + " characters");
        }
    }

    private static void awaitEnd(Match match) {
        Instant deadline = Instant.now().plusSeconds(TICK_SECONDS_MAX);
        while (!match.hasEnded() && Instant.now().isBefore(deadline)) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private <T> T awaitTick(CompletableFuture<T> answer) {
        return await(answer, TICK_SECONDS_MAX, "the match did not answer within a second");
    }

    private <T> T awaitHost(CompletableFuture<T> answer) {
        return await(answer, HOST_SECONDS_MAX, "the server is too busy");
    }

    private static <T> T await(CompletableFuture<T> answer, int seconds, String otherwise) {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedOperationException refused) {
                throw refused;
            }
            throw new RefusedOperationException(
                    Reason.UNAVAILABLE, String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            throw new RefusedOperationException(Reason.UNAVAILABLE, otherwise);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedOperationException(Reason.UNAVAILABLE, "the server stops");
        }
    }
}
