package dev.tickwire.server.match;

import dev.tickwire.server.measure.Heartbeat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that runs matches, each at its own rate. Ticks that come late are caught up a few at a time; beyond that the
 * schedule shifts, which is counted. A tick's number is never skipped. Time stands still in a match that nobody is in. A match
 * that throws has no more ticks; the others go on. One that another takes the place of hands its players over to it.
 */
public final class TickLoop implements AutoCloseable {
    /** Ticks of a match that may be run in a row to catch up. */
    private static final int CATCH_UP_TICKS_MAX = 5;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** A step that shares no divisor worth mentioning with usual tick periods. */
    private static final long SPREAD_NANOS = 7_919_993L;

    /** How long whoever comes to a match that has ended is told so. */
    private static final long LATECOMERS_NANOS = 10 * NANOS_PER_SECOND;

    private static final long IDLE_PARK_NANOS = 10_000_000;
    private static final long STOP_MILLIS_MAX = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(TickLoop.class);

    private final Clock clock;
    private final Thread thread;
    private final List<ScheduledMatch> matches = new CopyOnWriteArrayList<>();
    private final LongAdder shiftedTicks = new LongAdder();
    private final TickTimes times;
    private final Heartbeat heartbeat;

    /** The match whose tick is running, or null; so that one that does not come to an end can be named. */
    private final AtomicReference<Match> ticking = new AtomicReference<>();

    private volatile boolean stopping;

    public TickLoop(String name, Clock clock) {
        this.clock = clock;
        times = new TickTimes(clock);
        heartbeat = new Heartbeat(name, clock.nanoTime());
        thread = new Thread(this::run, name);
    }

    public void start() {
        thread.start();
    }

    /**
     * Runs a match from now on; any thread. Matches that are added one after the other do not all tick at the same moment.
     */
    public void add(Match match) {
        long offsetNanos = matches.size()
                * SPREAD_NANOS
                % (NANOS_PER_SECOND / match.settings().tickRateHz());
        matches.add(new ScheduledMatch(match, clock.nanoTime() + offsetNanos));
        LockSupport.unpark(thread);
    }

    /** How many matches run here; any thread. */
    public int matchCount() {
        int running = 0;
        for (ScheduledMatch scheduled : matches) {
            running += scheduled.match.hasEnded() ? 0 : 1;
        }
        return running;
    }

    /** Ticks whose start had to be moved because the loop could not keep up; any thread. */
    public long shiftedTicks() {
        return shiftedTicks.sum();
    }

    /** How late the ticks of its matches are and how long they take; any thread. */
    public TickTimes times() {
        return times;
    }

    /** Beats in every round, at least a hundred times a second; any thread. */
    public Heartbeat heartbeat() {
        return heartbeat;
    }

    /** The match whose tick is running at this moment, if any is; any thread. */
    public Optional<Match> ticking() {
        return Optional.ofNullable(ticking.getAcquire());
    }

    /** Ends after the tick that is running; the players are not told. */
    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
        try {
            thread.join(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        TimerSlack.reduceForThisThread();
        while (!stopping) {
            long now = clock.nanoTime();
            heartbeat.beat(now);
            long next = now + IDLE_PARK_NANOS;
            for (int i = 0; i < matches.size(); i++) {
                ScheduledMatch scheduled = matches.get(i);
                try {
                    if (mind(scheduled, now) && scheduled.dueNanos - next < 0) {
                        next = scheduled.dueNanos;
                    }
                } catch (RuntimeException | Error fault) {
                    putAside(scheduled, fault);
                }
            }
            long rest = next - clock.nanoTime();
            if (rest > 0) {
                LockSupport.parkNanos(this, rest);
            }
        }
    }

    /** Does what a match needs; returns whether it ticks and is due again. */
    private boolean mind(ScheduledMatch scheduled, long now) {
        Match match = scheduled.match;
        if (match.hasEnded()) {
            seeOff(scheduled, now);
            return false;
        }
        // After a failure, its host decides what becomes of it.
        if (match.endIfAsked() || match.failure() != null || match.isIdle()) {
            // Due at once when somebody comes, which is looked for often enough without waking for it.
            scheduled.dueNanos = now;
            return false;
        }
        runDue(scheduled, now);
        return true;
    }

    /** An ended match's due time is when it ended. The loop may be at any place in the list, so only one goes at a time. */
    private void seeOff(ScheduledMatch ended, long now) {
        ended.match.answerLatecomers();
        if (now - ended.dueNanos > LATECOMERS_NANOS) {
            matches.remove(ended);
        }
    }

    private void runDue(ScheduledMatch scheduled, long now) {
        int run = 0;
        while (scheduled.dueNanos - now <= 0 && run < CATCH_UP_TICKS_MAX) {
            ticking.setRelease(scheduled.match);
            try {
                times.begin(scheduled.dueNanos);
                scheduled.match.tick(scheduled.dueNanos, times);
            } finally {
                ticking.setRelease(null);
            }
            scheduled.dueNanos += scheduled.periodNanos;
            run++;
        }
        long behind = now - scheduled.dueNanos;
        if (behind >= 0) {
            long ticks = behind / scheduled.periodNanos + 1;
            scheduled.dueNanos += ticks * scheduled.periodNanos;
            shiftedTicks.add(ticks);
        }
    }

    /**
     * A match has thrown: it fails, or if even its end threw, it is not looked at again. Its host reports it, since writing a log
     * would hold the other matches up.
     */
    private void putAside(ScheduledMatch scheduled, Throwable fault) {
        Match match = scheduled.match;
        scheduled.dueNanos = clock.nanoTime();
        boolean isOver = match.hasEnded() || match.failure() != null;
        if (isOver) {
            matches.remove(scheduled);
        }
        if (isOver || !match.fail(fault)) {
            LOG.atError()
                    .addKeyValue("match", match.id())
                    .addKeyValue("tick", match.currentTick())
                    .addKeyValue("seed", match.settings().seed())
                    .setCause(fault)
                    .log("Match failed; others go on");
        }
    }

    /** A match and when its next tick is due. */
    private static final class ScheduledMatch {
        private final Match match;
        private final long periodNanos;
        private long dueNanos;

        ScheduledMatch(Match match, long firstNanos) {
            this.match = match;
            periodNanos = NANOS_PER_SECOND / match.settings().tickRateHz();
            dueNanos = firstNanos;
        }
    }
}
