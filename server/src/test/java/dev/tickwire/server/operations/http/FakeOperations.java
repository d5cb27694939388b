package dev.tickwire.server.operations.http;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** A server that is only told about: a match m1 with a player, a bot and a spectator, a template, and a ban b1. */
final class FakeOperations implements Operations {
    static final String MATCH = "m1";
    static final String BAN = "b1";
    static final int PLAYER = 0;
    static final String ADDRESS = "192.0.2.7";

    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

    /** What was called, with what was said to it. */
    final List<String> calls = new ArrayList<>();

    /** What the next match was ordered as. */
    MatchOrder order;

    /** Holds up every call until it opens. */
    volatile CountDownLatch gate = new CountDownLatch(0);

    private boolean locked;
    private boolean ended;
    private boolean banned = true;
    private Optional<Instant> draining = Optional.empty();

    @Override
    public synchronized List<MatchReport> matches() {
        pass();
        return List.of(report(MATCH));
    }

    @Override
    public synchronized Optional<MatchReport> match(String id) {
        pass();
        return id.equals(MATCH) ? Optional.of(report(MATCH)) : Optional.empty();
    }

    @Override
    public synchronized List<PlayerReport> players(String matchId) {
        requireMatch(matchId);
        return List.of(
                new PlayerReport(PLAYER, "Ada", PlayerReport.Role.PLAYER, ADDRESS, true, OptionalInt.of(24), 3),
                new PlayerReport(1, "Bolt", PlayerReport.Role.BOT, "", true, OptionalInt.empty(), -1),
                new PlayerReport(64, "Cy", PlayerReport.Role.SPECTATOR, ADDRESS, true, OptionalInt.empty(), 0));
    }

    @Override
    public List<TemplateReport> templates() {
        return List.of(new TemplateReport("duel", "skirmish", List.of("foundry"), 2, 1, 0));
    }

    @Override
    public synchronized MatchReport create(MatchOrder wanted) {
        pass();
        order = wanted;
        if (wanted.game().isPresent() && wanted.game().get().equals("chess")) {
            throw new RefusedOperationException(Reason.INVALID, "There is no game chess; skirmish is one.");
        }
        if (draining.isPresent()) {
            throw new RefusedOperationException(Reason.UNAVAILABLE, "The server drains.");
        }
        calls.add("create");
        return report("m2");
    }

    @Override
    public synchronized MatchReport lock(String matchId, boolean wanted) {
        requireMatch(matchId);
        calls.add("lock " + wanted);
        locked = wanted;
        return report(matchId);
    }

    @Override
    public synchronized MatchReport end(String matchId, String reason) {
        requireMatch(matchId);
        if (ended) {
            throw new RefusedOperationException(Reason.CONFLICT, "Match m1 has ended already.");
        }
        calls.add("end " + reason);
        ended = true;
        return report(matchId);
    }

    @Override
    public synchronized Ticket issueTicket(String matchId, Duration validFor) {
        requireMatch(matchId);
        calls.add("issueTicket " + validFor);
        return new Ticket(matchId, "secret-ticket", START.plus(validFor));
    }

    @Override
    public synchronized void kick(String matchId, int playerId, String reason) {
        requirePlayer(matchId, playerId);
        calls.add("kick " + reason);
    }

    @Override
    public synchronized BanReport ban(String matchId, int playerId, Duration duration, String reason) {
        requirePlayer(matchId, playerId);
        calls.add("ban " + duration + " " + reason);
        return new BanReport("b2", ADDRESS, "Ada", reason, START.plus(duration));
    }

    @Override
    public synchronized List<BanReport> bans() {
        return banned ? List.of(new BanReport(BAN, ADDRESS, "Eve", "Unfriendly", START)) : List.of();
    }

    @Override
    public synchronized void unban(String banId) {
        if (!banId.equals(BAN)) {
            throw new RefusedOperationException(Reason.UNKNOWN, "There is no ban " + banId + ".");
        }
        calls.add("unban");
        banned = false;
    }

    @Override
    public synchronized int broadcast(Optional<String> matchId, String text) {
        matchId.ifPresent(FakeOperations::requireMatch);
        calls.add("broadcast " + matchId.orElse("all") + " " + text);
        return 2;
    }

    @Override
    public synchronized ServerReport server() {
        return new ServerReport(
                "1",
                START,
                Duration.ofMillis(1_500),
                1,
                1,
                1,
                1,
                2,
                draining,
                draining.map(at -> at.plusSeconds(9)),
                0,
                "none");
    }

    @Override
    public synchronized ServerReport drain(DrainOrder wanted) {
        calls.add("drain " + wanted.limit() + " " + wanted.reason());
        draining = Optional.of(START);
        return server();
    }

    private MatchReport report(String id) {
        return new MatchReport(
                id,
                Optional.of("duel"),
                "skirmish",
                "foundry",
                "ffa",
                "playing",
                30,
                900,
                -7,
                1,
                1,
                1,
                8,
                false,
                locked,
                ended ? MatchReport.State.FAILED : MatchReport.State.RUNNING,
                START,
                ended ? Optional.of("it was ended") : Optional.empty());
    }

    private void pass() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireMatch(String id) {
        if (!id.equals(MATCH)) {
            throw new RefusedOperationException(Reason.UNKNOWN, "There is no match " + id + ".");
        }
    }

    private static void requirePlayer(String matchId, int playerId) {
        requireMatch(matchId);
        if (playerId != PLAYER) {
            throw new RefusedOperationException(Reason.UNKNOWN, "There is no player " + playerId + ".");
        }
    }
}
