package dev.tickwire.bot.swarm;

import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.scenario.Timetable;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The bots of one event loop. Each is updated when a tick begins for it; what is due is looked for a thousand times in a
 * second, and behind every message that comes.
 */
final class BotLoop {
    private static final int TIMER_PERIOD_MILLIS = 1;

    /** Every how many milliseconds it is asked how long a message that came then had to wait. */
    private static final double READ_LAG_STEP_MILLIS = 1;

    private static final double STANDING_INTERVAL_MILLIS = 20;

    private final BotHost host;
    private final List<BotPlan> plans;

    /** Of all loops; this one minds its own bots. */
    private final Timetable timetable;

    private final int loopNumber;
    private final int loopCount;

    /** Who has each place now; null before the first. */
    private final Bot[] bots;

    private final int[] lives;

    /** Whether somebody is to be in each place now, whatever has become of him. */
    private final boolean[] taken;

    private final boolean[] inWheel;

    /** When each bot should be updated next. */
    private final double[] dueMillis;

    private TimingWheel wheel;
    private double startMillis;
    private double standingMillis;

    /** When the timer fired last; between two firings the loop goes once around its sockets. */
    private double firedMillis = Double.NaN;

    private boolean measuring = true;
    private boolean leaving;

    /** Written on the loop, read by whoever waits for the bots. */
    private volatile Standing standing;

    /**
     * A loop that has not started.
     *
     * @param plans      of its own bots: those whose number leaves the loop's number as remainder
     * @param timetable  of all bots, and of nobody else
     * @param loopNumber from 0
     */
    BotLoop(BotHost host, List<BotPlan> plans, Timetable timetable, int loopNumber, int loopCount) {
        this.host = host;
        this.plans = plans;
        this.timetable = timetable;
        this.loopNumber = loopNumber;
        this.loopCount = loopCount;
        bots = new Bot[plans.size()];
        lives = new int[plans.size()];
        taken = new boolean[plans.size()];
        inWheel = new boolean[plans.size()];
        dueMillis = new double[plans.size()];
        standing = new Standing(0, 0, plans.size(), 0);
    }

    /**
     * How many bots are where.
     *
     * @param playing are in the match
     * @param gone    are out of it for good
     * @param waiting are still to join
     * @param connected have an open socket, even if they are gone
     */
    record Standing(int playing, int gone, int waiting, int connected) {
        static final Standing NOBODY = new Standing(0, 0, 0, 0);

        Standing plus(Standing other) {
            return new Standing(
                    playing + other.playing, gone + other.gone, waiting + other.waiting, connected + other.connected);
        }
    }

    /**
     * What was measured in some time.
     *
     * @param measured no longer changing
     * @param playing  how many bots were at its end
     */
    record Taken(Measurements measured, int playing) {}

    /** Starts the timer and with it the joins. From any thread. */
    void start(double atMillis) {
        host.loop.execute(() -> {
            startMillis = atMillis;
            standingMillis = atMillis;
            wheel = new TimingWheel(bots.length, host.clock.nowMillis());
            host.loop.betweenMessages(this::turn);
            host.loop.every(TIMER_PERIOD_MILLIS, this::fire);
        });
    }

    /** Bots come and go from now on, if they are to. From any thread. */
    void startChurn(double sinceStartMillis) {
        host.loop.execute(() -> timetable.churnFrom(sinceStartMillis));
    }

    /** How many bots are where, as of the last firing. From any thread. */
    Standing standing() {
        return standing;
    }

    /**
     * Takes what was measured since the last time. From any thread.
     *
     * @param empty to go on with
     * @param last  whether nothing is to be measured any more
     */
    CompletableFuture<Taken> take(Measurements empty, boolean last) {
        return CompletableFuture.supplyAsync(() -> takeNow(empty, last), host.loop::execute);
    }

    /** Lets all bots go. From any thread. */
    void leave() {
        host.loop.execute(() -> {
            leaving = true;
            double nowMillis = host.clock.nowMillis();
            for (Bot bot : bots) {
                if (bot != null) {
                    bot.leave(nowMillis);
                }
            }
        });
    }

    private Taken takeNow(Measurements empty, boolean last) {
        double nowMillis = host.clock.nowMillis();
        int playing = 0;
        for (Bot bot : bots) {
            if (bot != null) {
                playing += bot.isPlaying() ? 1 : 0;
                if (last) {
                    bot.finish(nowMillis);
                } else {
                    bot.settle(nowMillis);
                }
            }
        }
        measuring &= !last;
        Measurements taken = host.measured;
        host.measured = empty;
        return new Taken(taken, playing);
    }

    private void fire() {
        double nowMillis = host.clock.nowMillis();
        if (measuring && firedMillis > 0) {
            recordReadLag(nowMillis - firedMillis - TIMER_PERIOD_MILLIS);
        }
        firedMillis = nowMillis;
        followTimetable(nowMillis);
        turn();
        if (nowMillis >= standingMillis) {
            standingMillis = nowMillis + STANDING_INTERVAL_MILLIS;
            updateStanding();
        }
    }

    private void turn() {
        double turnMillis = host.clock.nowMillis();
        host.delayLine.deliverDue(turnMillis);
        for (int i = wheel.takeDue(turnMillis); i != TimingWheel.NOBODY; i = wheel.takeDue(turnMillis)) {
            inWheel[i] = false;
            Bot bot = bots[i];
            if (!bot.isOver()) {
                double nowMillis = host.clock.nowMillis();
                if (measuring) {
                    recordLag(nowMillis - dueMillis[i], bot.tickMillis());
                }
                plan(i, bot.update(nowMillis, Math.min(dueMillis[i], nowMillis)));
            }
        }
    }

    /**
     * Bots tick behind every message, so they may be on time with their ticks while messages lie unread in the sockets. How long
     * they lie is how late the timer is, as it fires once between two looks at the sockets.
     */
    private void recordReadLag(double lateMillis) {
        double lagMillis = Math.max(0, lateMillis);
        do {
            host.measured.generatorReadLag.record(lagMillis);
            lagMillis -= READ_LAG_STEP_MILLIS;
        } while (lagMillis > 0);
    }

    /** Every tick that began meanwhile has come late, not only the first. */
    private void recordLag(double firstMillis, double tickMillis) {
        for (double lagMillis = firstMillis; lagMillis >= 0; lagMillis -= tickMillis) {
            host.measured.generatorLag.record(lagMillis);
        }
    }

    private void plan(int place, double nextMillis) {
        dueMillis[place] = nextMillis;
        inWheel[place] = true;
        wheel.add(place, nextMillis);
    }

    private void followTimetable(double nowMillis) {
        while (!leaving && startMillis + timetable.nextMillis() <= nowMillis) {
            Timetable.Entry entry = timetable.next();
            if (entry.bot() % loopCount == loopNumber) {
                carryOut(entry, nowMillis);
            }
        }
    }

    private void carryOut(Timetable.Entry entry, double nowMillis) {
        int place = entry.bot() / loopCount;
        boolean wasTaken = taken[place];
        if (wasTaken) {
            bots[place].leave(nowMillis);
        }
        taken[place] =
                entry.action() == Timetable.Action.JOIN || (entry.action() == Timetable.Action.REPLACE && wasTaken);
        if (taken[place]) {
            bots[place] = new Bot(plans.get(place), host, lives[place]++);
            bots[place].connect();
            if (!inWheel[place]) {
                plan(place, nowMillis);
            }
        }
    }

    private void updateStanding() {
        int playing = 0;
        int gone = 0;
        int waiting = 0;
        int connected = 0;
        for (Bot bot : bots) {
            connected += bot != null && bot.isConnected() ? 1 : 0;
            if (bot == null) {
                waiting++;
            } else if (bot.isOver()) {
                gone++;
            } else if (bot.hasJoined()) {
                playing++;
            } else {
                waiting++;
            }
        }
        standing = new Standing(playing, gone, waiting, connected);
    }
}
