package dev.tickwire.server.hosting;

import dev.tickwire.message.CloseReason;
import dev.tickwire.server.config.FailurePolicy;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.MatchTemplate;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.match.JoinRefusal;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchAccess;
import dev.tickwire.server.match.MatchCounters;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.MatchFailure;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.QuickPlay;
import dev.tickwire.server.match.TickLoops;
import dev.tickwire.server.operations.MatchOrder;
import dev.tickwire.server.operations.RefusedOperationException;
import dev.tickwire.server.operations.RefusedOperationException.Reason;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the matches of a server, puts another one in the place of each that is over or has failed, and lets them end. That is
 * done on a thread of its own: a tick loop has no time to make a match. What is not said to be the host thread's may be called
 * from any.
 */
public final class MatchHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MatchHost.class);
    private static final int LOOK_MILLIS = 1_000;

    private final HostingSettings hosting;
    private final MatchPlans plans;
    private final TickLoops tickLoops;
    private final CrewSource crews;
    private final InstantSource clock;
    private final MatchIds ids;
    private final MatchCounters counters = new MatchCounters();
    private final MatchDirectory directory = new MatchDirectory();
    private final QuickPlayMatches quickPlayMatches;
    private final QuickPlay quickPlay;
    private final List<HostedMatch> hosted = new CopyOnWriteArrayList<>();
    private final LongAdder refusedOrders = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder restarts = new LongAdder();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "match-host");
        made.setDaemon(true);
        return made;
    });

    /** Why no match is made and nobody new is let in any more; null while the server does not drain. */
    private volatile String drainReason;

    /**
     * Makes the first match of each id that the settings name, none of which runs yet.
     *
     * @param rules    of the server's game
     * @param rotation maps of its matches, one after the other and then again
     * @param crews    brings a match's bots into it
     * @throws dev.tickwire.server.config.InvalidSettingException if a template cannot be played
     */
    public MatchHost(
            ServerSettings settings,
            HostingSettings hosting,
            GameRulesType rules,
            List<MatchMap> rotation,
            TickLoops tickLoops,
            CrewSource crews,
            InstantSource clock) {
        this.hosting = hosting;
        this.tickLoops = tickLoops;
        this.crews = crews;
        this.clock = clock;
        plans = new MatchPlans(settings, hosting, rules, rotation);
        plans.requirePlayableTemplates();
        ids = new MatchIds(settings.matches());
        quickPlayMatches = new QuickPlayMatches(this, hosting, settings.game());
        quickPlay = new QuickPlay(directory, quickPlayMatches);
        for (int number = 1; number <= settings.matches(); number++) {
            HostedMatch one =
                    new HostedMatch("m" + number, plans.ofNumber(number), Optional.empty(), true, clock.instant());
            one.play(make(one, 0), 0);
            hosted.add(one);
            directory.put(one.match());
        }
    }

    /** All matches that can be joined, and those that have ended lately. */
    public MatchDirectory directory() {
        return directory;
    }

    /** What all matches have counted, those that are over included. */
    public MatchCounters counters() {
        return counters;
    }

    /** Matches that somebody asked for and that were not made because of a limit. */
    public long refusedOrders() {
        return refusedOrders.sum();
    }

    /** Matches that have thrown. */
    public long failures() {
        return failures.sum();
    }

    /** Of these, those that were played anew. */
    public long restarts() {
        return restarts.sum();
    }

    /** Runs the matches, and minds them from now on. */
    @SuppressWarnings("FutureReturnValueIgnored") // it goes on until the host is closed
    public void run() {
        hosted.forEach(one -> run(one, 0));
        HostKeeper keeper = new HostKeeper(this, hosting, clock);
        thread.scheduleWithFixedDelay(keeper::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** For people who want no particular match. */
    public QuickPlay quickPlay() {
        return quickPlay;
    }

    /** Matches that were made for such people. */
    public long quickPlayMatches() {
        return quickPlayMatches.made();
    }

    /** Starts no more matches; those that are there go on as they are. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** All ids, in the order of their making, those that have ended lately included. */
    List<HostedMatch> all() {
        return hosted;
    }

    Optional<HostedMatch> find(String id) {
        return hosted.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** How many of a template go on. */
    long running(MatchTemplate template) {
        return hosted.stream()
                .filter(one -> one.template().equals(Optional.of(template.name())) && one.isRunning())
                .count();
    }

    boolean isDraining() {
        return drainReason != null;
    }

    /** Does something on the host's thread; it fails with what that throws. */
    <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /** Does something on the host's thread later. */
    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is logged
    void later(Runnable work, long millis) {
        if (!thread.isShutdown()) {
            thread.schedule(() -> guard(work), millis, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Host thread: makes a match and runs it.
     *
     * @throws RefusedOperationException if it cannot be made
     */
    HostedMatch create(MatchOrder order) {
        if (isDraining()) {
            refusedOrders.increment();
            throw new RefusedOperationException(Reason.UNAVAILABLE, "the server drains: " + drainReason);
        }
        MatchPlan plan = plans.of(order);
        long running = hosted.stream().filter(one -> !one.match().hasEnded()).count();
        if (running >= hosting.matchesMax()) {
            refusedOrders.increment();
            throw new RefusedOperationException(
                    Reason.UNAVAILABLE, "there are " + running + " matches, as many as hosting.most allows; end one");
        }
        String id = plan.access() == MatchAccess.PRIVATE ? ids.nextPrivate() : ids.nextPublic();
        HostedMatch one = new HostedMatch(id, plan, order.template(), false, clock.instant());
        one.play(make(one, 0), 0);
        run(one, 0);
        hosted.add(one);
        directory.put(one.match());
        LOG.atInfo()
                .addKeyValue("match", id)
                .log("Match made: {} on {}", plan.game(), plan.rotation().get(0).name());
        return one;
    }

    /** Lets nobody new into a match, or lets them in again. */
    void lock(HostedMatch one, boolean locked) {
        one.lock(locked);
        one.match().refuseNewcomers(refusalFor(one));
    }

    /** Host thread: makes no more matches and lets nobody new in. */
    void stopAdmitting(String reason) {
        drainReason = reason;
        hosted.forEach(one -> one.match().refuseNewcomers(refusalFor(one)));
    }

    /** Host thread: tells no more of a match that has ended. */
    void forget(HostedMatch one) {
        hosted.remove(one);
        directory.remove(one.match());
    }

    private JoinRefusal refusalFor(HostedMatch one) {
        if (drainReason != null) {
            return new JoinRefusal(CloseReason.SERVER_DRAINING, "Nobody new is let in: " + drainReason + ".");
        }
        return one.isLocked()
                ? new JoinRefusal(CloseReason.MATCH_LOCKED, "Nobody new is let into this match at the moment.")
                : null;
    }

    private Match make(HostedMatch one, int round) {
        MatchPlan plan = one.plan();
        Match match = new Match(plan.settingsOf(one.id(), round), plans.behaviourHash(plan.rules()), counters);
        match.whenOver(over -> execute(() -> follow(one, over)));
        match.whenFailed(failed -> execute(() -> recover(one, failed)));
        match.refuseNewcomers(refusalFor(one));
        return match;
    }

    private void run(HostedMatch one, int expectedPeople) {
        tickLoops.add(one.match());
        try {
            crews.man(one.match(), one.plan().bots(), expectedPeople);
        } catch (RuntimeException | Error fault) {
            LOG.error("Match {} has no bots", one.id(), fault);
        }
    }

    private void follow(HostedMatch one, Match over) {
        if (over.endReason() != null) {
            return;
        }
        if (isDraining()) {
            over.askToEnd(drainReason);
            return;
        }
        if (replace(one, over)) {
            LOG.atInfo()
                    .addKeyValue("match", one.id())
                    .log("Match goes on on {}", one.match().settings().map().name());
        }
    }

    private void recover(HostedMatch one, Match failed) {
        MatchFailure failure = failed.failure();
        LOG.atError()
                .addKeyValue("match", one.id())
                .addKeyValue("tick", failure.tick())
                .addKeyValue("seed", failure.seed())
                .setCause(failure.fault())
                .log("Match failed; others go on");
        failures.increment();
        if (one.match() != failed) {
            // It was over when it failed, and another has followed.
            return;
        }
        one.failed(failure.inWords());
        boolean again = hosting.onFailure() == FailurePolicy.RESTART
                && failed.endReason() == null
                && !isDraining()
                && one.mayRestart(clock.instant(), hosting.restartsMax(), hosting.restartWindowSeconds());
        if (again && replace(one, failed)) {
            restarts.increment();
            LOG.atWarn().addKeyValue("match", one.id()).log("Match is played from the start again");
        } else {
            one.giveUp();
            if (failed.endReason() == null) {
                failed.askToEnd("the match failed");
            }
            LOG.atWarn().addKeyValue("match", one.id()).log("Match has ended for its fault");
        }
    }

    /** Sends everybody on to a new match under the same id; if there can be none, the old one ends. */
    private boolean replace(HostedMatch one, Match old) {
        int round = one.round() + 1;
        Match next;
        try {
            next = make(one, round);
        } catch (RuntimeException | Error fault) {
            LOG.atError().addKeyValue("match", one.id()).setCause(fault).log("No match follows");
            failures.increment();
            one.failed("the next match could not be made: " + fault);
            one.giveUp();
            old.askToEnd("the next match could not be made");
            return false;
        }
        one.play(next, round);
        directory.put(next);
        run(one, old.summary().players());
        old.succeedBy(next);
        return true;
    }

    /** Does something on the host's thread; what goes wrong is logged. */
    void execute(Runnable work) {
        try {
            thread.execute(() -> guard(work));
        } catch (RejectedExecutionException closed) {
            LOG.debug("The host of the matches is closed and does no more", closed);
        }
    }

    private static void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error fault) {
            LOG.error("The host of the matches had a fault", fault);
        }
    }

    MatchPlans plans() {
        return plans;
    }

    HostingSettings settings() {
        return hosting;
    }
}
