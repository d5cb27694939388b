package dev.tickwire.server.hosting;

import dev.tickwire.server.match.Match;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * An id and the matches that are played under it, one after the other. Written by the host's thread; what is volatile is read
 * by any.
 */
final class HostedMatch {
    private final String id;
    private final MatchPlan plan;
    private final Optional<String> template;
    private final boolean permanent;
    private final Instant createdAt;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private volatile Match match;
    private volatile boolean locked;
    private volatile String failure;
    private volatile boolean givenUp;
    private int round;

    /** Since when nobody is in it; null while somebody is. */
    private Instant emptySince;

    /** When it was first seen to have ended; null while it runs. */
    private Instant endedAt;

    /**
     * An id that nothing is played under yet.
     *
     * @param template  by which it was made, or empty
     * @param permanent whether it goes on although nobody is in it
     */
    HostedMatch(String id, MatchPlan plan, Optional<String> template, boolean permanent, Instant createdAt) {
        this.id = id;
        this.plan = plan;
        this.template = template;
        this.permanent = permanent;
        this.createdAt = createdAt;
        emptySince = createdAt;
    }

    String id() {
        return id;
    }

    MatchPlan plan() {
        return plan;
    }

    Optional<String> template() {
        return template;
    }

    boolean isPermanent() {
        return permanent;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The newest one. */
    Match match() {
        return match;
    }

    /** Whether it goes on: it has not ended, and nobody has asked it to. */
    boolean isRunning() {
        return !match.hasEnded() && match.endReason() == null;
    }

    /** How many matches were played here before this one. */
    int round() {
        return round;
    }

    void play(Match newMatch, int newRound) {
        match = newMatch;
        round = newRound;
    }

    boolean isLocked() {
        return locked;
    }

    void lock(boolean nobodyNew) {
        locked = nobodyNew;
    }

    /** What the last fault said; null if there was none. */
    String failure() {
        return failure;
    }

    void failed(String fault) {
        failure = fault;
    }

    /** It ends for its fault. */
    void giveUp() {
        givenUp = true;
    }

    /** Whether it ends, or has ended, for its fault. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Whether it may be played anew after a fault, which is noted if so. */
    boolean mayRestart(Instant now, int most, int windowSeconds) {
        restarts.removeIf(earlier -> earlier.isBefore(now.minusSeconds(windowSeconds)));
        if (restarts.size() >= most) {
            return false;
        }
        restarts.add(now);
        return true;
    }

    /** Looks whether anybody is in it; returns since when nobody is, or null. */
    Instant emptySince(Instant now) {
        boolean isEmpty = match.summary().players() + match.summary().spectators() == 0;
        if (!isEmpty) {
            emptySince = null;
        } else if (emptySince == null) {
            emptySince = now;
        }
        return emptySince;
    }

    /** Looks whether it has ended; returns when that was first seen, or null. */
    Instant endedAt(Instant now) {
        if (endedAt == null && match.hasEnded() && match.successor() == null) {
            endedAt = now;
        }
        return endedAt;
    }
}
