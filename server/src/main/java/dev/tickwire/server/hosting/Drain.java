package dev.tickwire.server.hosting;

import dev.tickwire.message.Notice;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchSummary;
import dev.tickwire.server.operations.DrainOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the server: nobody new gets in, players are told how long they have, and when nobody is left, or the time is up, the
 * matches end with a reason. Private methods run on the host's thread.
 */
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final int LOOK_MILLIS = 250;

    /** How long matches may take to end, and clients to read why. */
    private static final int FAREWELL_MILLIS = 1_000;

    private static final List<Integer> SECONDS_LEFT_TOLD = List.of(300, 60, 30, 10, 5);

    private final MatchHost host;
    private final InstantSource clock;
    private final Runnable whenEmpty;
    private volatile State state;

    /** Seconds left of which players were told last. */
    private long toldSeconds = Long.MAX_VALUE;

    /** What is going on. */
    private record State(Instant since, Instant endsAt, String reason) {}

    /**
     * A drain that has not begun.
     *
     * @param whenEmpty run once, on the host's thread, when all matches have ended
     */
    Drain(MatchHost host, InstantSource clock, Runnable whenEmpty) {
        this.host = host;
        this.clock = clock;
        this.whenEmpty = whenEmpty;
    }

    /** Since when the server drains, or nothing; any thread. */
    Optional<Instant> since() {
        return Optional.ofNullable(state).map(State::since);
    }

    /** When it stops at the latest; any thread. */
    Optional<Instant> endsAt() {
        return Optional.ofNullable(state).map(State::endsAt);
    }

    /** Host thread: begins, or changes the limit of one that has begun. */
    void begin(DrainOrder order) {
        boolean isFirst = state == null;
        Instant now = clock.instant();
        state = new State(isFirst ? now : state.since(), now.plus(order.limit()), order.reason());
        host.stopAdmitting(order.reason());
        LOG.info(
                "Draining: nobody new gets in, {} people may go on for up to {} s ({})",
                people(),
                order.limit().toSeconds(),
                order.reason());
        toldSeconds = Long.MAX_VALUE;
        if (isFirst) {
            look();
        }
    }

    private void look() {
        Duration left = Duration.between(clock.instant(), state.endsAt());
        if (left.isNegative() || left.isZero() || people() == 0) {
            String reason = state.reason();
            host.all().forEach(one -> one.match().askToStop(reason));
            host.later(this::finish, FAREWELL_MILLIS);
            return;
        }
        tell(left.toSeconds());
        host.later(this::look, LOOK_MILLIS);
    }

    private void finish() {
        LOG.info("Drained");
        whenEmpty.run();
    }

    /** At once, and then when little is left. */
    @SuppressWarnings("FutureReturnValueIgnored") // how many were told is of no interest
    private void tell(long secondsLeft) {
        boolean isDue = toldSeconds == Long.MAX_VALUE
                || SECONDS_LEFT_TOLD.stream().anyMatch(told -> secondsLeft <= told && toldSeconds > told);
        if (isDue) {
            toldSeconds = secondsLeft;
            Notice notice = new Notice(
                    Notice.Level.WARNING,
                    0,
                    "This server stops in " + Math.max(1, secondsLeft) + " s: " + state.reason() + ".");
            host.all().stream()
                    .filter(one -> !one.match().hasEnded())
                    .forEach(one -> one.match().give(notice));
        }
    }

    private int people() {
        int people = 0;
        for (HostedMatch one : host.all()) {
            Match match = one.match();
            if (!match.hasEnded()) {
                MatchSummary summary = match.summary();
                people += summary.players() + summary.spectators();
            }
        }
        return people;
    }
}
