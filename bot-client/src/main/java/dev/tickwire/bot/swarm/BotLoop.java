package dev.tickwire.bot.swarm;

import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.bot.network.NetworkLoop;
import dev.tickwire.bot.report.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The bots of one event loop, driven by one timer. Bots are updated in groups that take turns, so that what they send is
 * spread over time and yet each is updated as often as a page is drawn.
 */
final class BotLoop {
    /** From the update of one group to that of the next. */
    private static final int TURN_MILLIS = 4;

    /** The timer is finer than the turns, so that a late firing costs little. */
    private static final int TIMER_PERIOD_MILLIS = 2;

    /** A turn that is due so soon is taken now: the next firing would be later than this one is early. */
    private static final double EARLY_MILLIS = 1;

    /** With so many groups each bot is updated 62 times in a second. */
    private static final int GROUPS_MAX = 4;

    private static final int MILLIS_PER_SECOND = 1_000;

    private final NetworkLoop loop;
    private final MillisClock clock;
    private final int groups;
    private final List<Bot> bots = new ArrayList<>();
    private final List<Double> joinMillis = new ArrayList<>();
    private final Measurements measurements = new Measurements();

    private double startMillis;

    /** When the next turn should be taken, and which group's it is. */
    private double dueMillis;

    private int dueGroup;
    private int connecting;
    private boolean measuring;
    private boolean leaving;

    /** Written on the loop, read by whoever waits for the bots. */
    private volatile Standing standing = new Standing(0, 0, 1);

    BotLoop(NetworkLoop loop, MillisClock clock, int tickRateHz) {
        this.loop = loop;
        this.clock = clock;
        // Twice a tick at the least: a bot that is updated once a tick would now and then have missed one.
        int turnsPerHalfTick = MILLIS_PER_SECOND / tickRateHz / 2 / TURN_MILLIS;
        groups = Math.max(1, Math.min(turnsPerHalfTick, GROUPS_MAX));
    }

    /**
     * How many bots are where.
     *
     * @param joined  have been in the match, even if they are not any more
     * @param over    are out of it for good
     * @param waiting are still to join
     */
    record Standing(int joined, int over, int waiting) {}

    /**
     * Adds a bot; only before {@link #start}.
     *
     * @param capture to which everything goes that the bot receives, or null
     */
    void add(MatchContext match, String name, int seed, double joinAfterMillis, CaptureWriter capture) {
        bots.add(new Bot(match, loop, clock, name, seed, measurements, capture));
        joinMillis.add(joinAfterMillis);
    }

    /** Starts the timer and with it the joins. */
    void start() {
        loop.execute(() -> {
            startMillis = clock.nowMillis();
            dueMillis = startMillis + TURN_MILLIS;
            loop.every(TIMER_PERIOD_MILLIS, this::fire);
        });
    }

    /** How many bots are where, as of the last firing. From any thread. */
    Standing standing() {
        return standing;
    }

    /** Opens the measured window. From any thread. */
    void startMeasuring() {
        loop.execute(() -> {
            double nowMillis = clock.nowMillis();
            measuring = true;
            bots.forEach(bot -> bot.startMeasuring(nowMillis));
        });
    }

    /** Closes the measured window. From any thread. */
    void stopMeasuring() {
        loop.execute(() -> {
            double nowMillis = clock.nowMillis();
            measuring = false;
            bots.forEach(bot -> bot.stopMeasuring(nowMillis));
        });
    }

    /** Lets all bots go. From any thread. */
    void leave() {
        loop.execute(() -> {
            leaving = true;
            bots.forEach(Bot::leave);
        });
    }

    /** A copy of what has been measured so far. From any thread. */
    CompletableFuture<Measurements> measurements() {
        return ask(() -> {
            Measurements copy = new Measurements();
            copy.add(measurements);
            return copy;
        });
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.execute(() -> answer.complete(question.get()));
        return answer;
    }

    private void fire() {
        double nowMillis = clock.nowMillis();
        connectDue(nowMillis);
        // Not more than one turn each, however late it is: what was missed is missed, and is told as lag.
        for (int turn = 0; turn < groups && dueMillis <= nowMillis + EARLY_MILLIS; turn++) {
            if (measuring) {
                measurements.generatorLag.record(Math.max(0, nowMillis - dueMillis));
            }
            for (int i = dueGroup; i < connecting; i += groups) {
                bots.get(i).update(nowMillis);
            }
            dueGroup = (dueGroup + 1) % groups;
            dueMillis += TURN_MILLIS;
            if (dueGroup == 0) {
                updateStanding();
            }
        }
        dueMillis = Math.max(dueMillis, nowMillis);
    }

    private void connectDue(double nowMillis) {
        while (!leaving && connecting < bots.size() && nowMillis - startMillis >= joinMillis.get(connecting)) {
            bots.get(connecting).connect();
            connecting++;
        }
    }

    private void updateStanding() {
        int over = 0;
        int waiting = bots.size() - connecting;
        for (int i = 0; i < connecting; i++) {
            Bot bot = bots.get(i);
            if (bot.isOver()) {
                over++;
            } else if (!bot.hasJoined()) {
                waiting++;
            }
        }
        standing = new Standing(measurements.joined, over, waiting);
    }
}
