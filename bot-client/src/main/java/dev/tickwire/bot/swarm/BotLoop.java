package dev.tickwire.bot.swarm;

import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.bot.network.NetworkLoop;
import dev.tickwire.bot.report.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The bots of one event loop. Each is updated when a tick begins for it; what is due is looked for a thousand times in a
 * second, and behind every message that comes.
 */
final class BotLoop {
    private static final int TIMER_PERIOD_MILLIS = 1;
    private static final double STANDING_INTERVAL_MILLIS = 20;
    private static final double MILLIS_PER_SECOND = 1_000;

    private final NetworkLoop loop;
    private final MillisClock clock;
    private final double tickMillis;
    private final List<Bot> bots = new ArrayList<>();
    private final List<Double> joinMillis = new ArrayList<>();
    private final Measurements measurements = new Measurements();

    private TimingWheel wheel;

    /** When each bot should be updated next. */
    private double[] dueMillis;

    private double startMillis;
    private double standingMillis;
    private int connecting;
    private boolean measuring = true;
    private boolean leaving;

    /** Written on the loop, read by whoever waits for the bots. */
    private volatile Standing standing = new Standing(0, 0, 1);

    BotLoop(NetworkLoop loop, MillisClock clock, int tickRateHz) {
        this.loop = loop;
        this.clock = clock;
        tickMillis = MILLIS_PER_SECOND / tickRateHz;
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
     * @param inputLeadTicks how long before they are needed its inputs should arrive
     * @param capture to which everything goes that the bot receives, or null
     */
    void add(
            MatchContext match,
            String name,
            int seed,
            double inputLeadTicks,
            double joinAfterMillis,
            CaptureWriter capture) {
        bots.add(new Bot(match, loop, clock, name, seed, inputLeadTicks, measurements, capture));
        joinMillis.add(joinAfterMillis);
    }

    /** Starts the timer and with it the joins. */
    void start() {
        loop.execute(() -> {
            startMillis = clock.nowMillis();
            standingMillis = startMillis;
            wheel = new TimingWheel(bots.size(), startMillis);
            dueMillis = new double[bots.size()];
            loop.betweenMessages(this::updateDue);
            loop.every(TIMER_PERIOD_MILLIS, this::fire);
        });
    }

    /** How many bots are where, as of the last firing. From any thread. */
    Standing standing() {
        return standing;
    }

    /**
     * Opens the measured window. Before it, all is measured as well and thrown away: code that ran for the first time within
     * the window would have to be compiled in it. From any thread.
     */
    void startMeasuring() {
        loop.execute(() -> {
            double nowMillis = clock.nowMillis();
            measurements.forgetWindow();
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
        updateDue();
        if (nowMillis >= standingMillis) {
            standingMillis = nowMillis + STANDING_INTERVAL_MILLIS;
            updateStanding();
        }
    }

    private void updateDue() {
        double turnMillis = clock.nowMillis();
        for (int i = wheel.takeDue(turnMillis); i != TimingWheel.NOBODY; i = wheel.takeDue(turnMillis)) {
            double nowMillis = clock.nowMillis();
            if (measuring) {
                recordLag(nowMillis - dueMillis[i]);
            }
            plan(i, bots.get(i).update(nowMillis));
        }
    }

    /** Every tick that began meanwhile has come late, not only the first. */
    private void recordLag(double firstMillis) {
        for (double lagMillis = firstMillis; lagMillis >= 0; lagMillis -= tickMillis) {
            measurements.generatorLag.record(lagMillis);
        }
    }

    private void plan(int bot, double nextMillis) {
        dueMillis[bot] = nextMillis;
        wheel.add(bot, nextMillis);
    }

    private void connectDue(double nowMillis) {
        while (!leaving && connecting < bots.size() && nowMillis - startMillis >= joinMillis.get(connecting)) {
            bots.get(connecting).connect();
            plan(connecting, nowMillis);
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
