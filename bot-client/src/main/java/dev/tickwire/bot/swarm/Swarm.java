package dev.tickwire.bot.swarm;

import com.sun.management.OperatingSystemMXBean;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.bot.capture.CaptureWriter;
import dev.tickwire.bot.network.BotNetwork;
import dev.tickwire.bot.network.MatchDirectory;
import dev.tickwire.bot.network.MatchInfo;
import dev.tickwire.bot.network.NetworkException;
import dev.tickwire.bot.network.NetworkLoop;
import dev.tickwire.bot.report.Measurements;
import dev.tickwire.bot.report.Percentiles;
import dev.tickwire.bot.report.RunDescription;
import dev.tickwire.bot.report.SwarmReport;
import dev.tickwire.game.BehaviourHash;
import dev.tickwire.game.GameType;
import dev.tickwire.game.catalog.GameCatalog;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.netcode.ClientSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Runs bots against a server from the first join to the report. One run for each instance. */
public final class Swarm {
    private static final double JOIN_PATIENCE_MILLIS = 20_000;
    private static final double PROGRESS_INTERVAL_MILLIS = 5_000;
    private static final int POLL_MILLIS = 20;
    private static final int LEAVE_MILLIS = 300;
    private static final double NANOS_PER_MILLI = 1e6;

    /** The least lead that a bot's inputs have; the others have up to a tick more. */
    private static final double INPUT_LEAD_TICKS_MIN = 1.0;

    private final SwarmSettings settings;
    private final Progress progress;
    private final MillisClock clock = MillisClock.system();
    private final List<BotLoop> loops = new ArrayList<>();

    /** A swarm that has not started yet. */
    public Swarm(SwarmSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Joins, warms up, measures, leaves. Takes as long as the settings say.
     *
     * @throws NetworkException if the server cannot be asked for its matches
     * @throws SwarmException if it has no match that these bots can play
     * @throws IOException if a capture cannot be started
     * @throws InterruptedException if the thread is interrupted; the bots are gone then
     */
    public SwarmReport run() throws NetworkException, SwarmException, IOException, InterruptedException {
        try (BotNetwork network = new BotNetwork(settings.loops(), settings.bots())) {
            MatchDirectory directory = network.directoryOf(settings.server());
            MatchInfo match = MatchChoice.choose(directory.matches(), settings.matchId(), settings.game());
            MatchContext context = contextOf(match, directory.map(match.mapHash()));
            progress.say(settings.bots() + " bots for match " + match.id() + " of " + match.game() + " on "
                    + match.map() + " at " + settings.server());
            CaptureWriter capture = startCapture(context);
            addBots(network.loops(), context, match.tickRateHz(), capture);
            try {
                return play(match);
            } finally {
                if (capture != null) {
                    capture.close();
                    progress.say("captured " + capture.outcome());
                }
            }
        }
    }

    private CaptureWriter startCapture(MatchContext context) throws IOException {
        return settings.capture().isEmpty()
                ? null
                : new CaptureWriter(settings.capture().get(), context.map().bytes());
    }

    private MatchContext contextOf(MatchInfo match, byte[] mapBytes) throws SwarmException {
        GameType gameType = GameCatalog.find(match.game())
                .filter(type -> Brains.games().contains(type.name()))
                .orElseThrow(() -> new SwarmException(
                        "bots cannot play " + match.game() + ", only " + String.join(" and ", Brains.games())));
        if (settings.decode() == FrameDecoding.HEADER && !Brains.canPlayBlind(match.game())) {
            throw new SwarmException(
                    "bots cannot play " + match.game() + " without looking; leave --decode header away");
        }
        int keepAliveTicks = settings.inputRateHz() == SwarmSettings.ON_CHANGE
                ? ClientSession.KEEP_ALIVE_TICKS
                : Math.max(1, match.tickRateHz() / settings.inputRateHz());
        return new MatchContext(
                settings.server(),
                match.id(),
                gameType,
                BehaviourHash.of(gameType),
                new KnownMap(match.mapHash(), mapBytes),
                new Brains(settings.brains()),
                keepAliveTicks,
                settings.decode(),
                settings.reconnect());
    }

    private void addBots(
            List<NetworkLoop> networkLoops, MatchContext context, int tickRateHz, CaptureWriter firstBotsCapture) {
        for (NetworkLoop networkLoop : networkLoops) {
            loops.add(new BotLoop(networkLoop, clock, tickRateHz));
        }
        SeededRandom seeds = new SeededRandom(settings.seed());
        for (int i = 0; i < settings.bots(); i++) {
            double joinAfterMillis = 1_000.0 * i / settings.joinsPerSecond();
            CaptureWriter capture = i == 0 ? firstBotsCapture : null;
            loops.get(i % loops.size())
                    .add(context, "Bot " + (i + 1), seeds.nextInt(), inputLeadTicks(i), joinAfterMillis, capture);
        }
    }

    /**
     * Bots send evenly spread over a tick. With one lead for all they would do so at the same moment, and neither end could
     * keep up then.
     */
    private double inputLeadTicks(int bot) {
        return INPUT_LEAD_TICKS_MIN + (bot + 0.5) / settings.bots();
    }

    private SwarmReport play(MatchInfo match) throws InterruptedException {
        double startMillis = clock.nowMillis();
        loops.forEach(BotLoop::start);
        awaitJoins(startMillis);
        double joinSeconds = (clock.nowMillis() - startMillis) / 1_000;
        progress.say(String.format(
                Locale.ROOT,
                "%d of %d joined in %.1f s; warming up for %.0f s",
                standing().joined(),
                settings.bots(),
                joinSeconds,
                settings.warmup().toMillis() / 1_000.0));
        collectGarbage();
        pause(clock.nowMillis() + settings.warmup().toMillis());

        double windowMillis = clock.nowMillis();
        long cpuNanos = cpuNanos();
        loops.forEach(BotLoop::startMeasuring);
        measure(windowMillis);
        loops.forEach(BotLoop::stopMeasuring);
        double measuredMillis = clock.nowMillis() - windowMillis;
        double cpuPercent = 100 * ((cpuNanos() - cpuNanos) / NANOS_PER_MILLI) / measuredMillis;

        loops.forEach(BotLoop::leave);
        Measurements measurements = collect();
        Thread.sleep(LEAVE_MILLIS);
        return new SwarmReport(describe(match), joinSeconds, measuredMillis / 1_000, cpuPercent, measurements);
    }

    /**
     * The collections that joining has made necessary come now and not within the window, above all the one that a Java
     * machine makes before it takes more room for classes: it stops everything for longer than a tick.
     */
    private static void collectGarbage() {
        System.gc();
    }

    private void awaitJoins(double startMillis) throws InterruptedException {
        double rampMillis = 1_000.0 * settings.bots() / settings.joinsPerSecond();
        double deadlineMillis = startMillis + rampMillis + JOIN_PATIENCE_MILLIS;
        double nextLineMillis = startMillis + PROGRESS_INTERVAL_MILLIS;
        while (clock.nowMillis() < deadlineMillis) {
            BotLoop.Standing standing = standing();
            if (standing.waiting() == 0) {
                return;
            }
            if (clock.nowMillis() >= nextLineMillis) {
                nextLineMillis += PROGRESS_INTERVAL_MILLIS;
                progress.say(standing.joined() + " of " + settings.bots() + " joined");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits until a time, or until no bot is left. */
    private void pause(double untilMillis) throws InterruptedException {
        while (clock.nowMillis() < untilMillis && standing().over() < settings.bots()) {
            Thread.sleep(Math.max(1, Math.min(POLL_MILLIS, (long) (untilMillis - clock.nowMillis()))));
        }
    }

    private void measure(double windowMillis) throws InterruptedException {
        double endMillis = windowMillis + settings.duration().toMillis();
        double lineMillis = windowMillis + PROGRESS_INTERVAL_MILLIS;
        long framesBefore = 0;
        while (lineMillis < endMillis) {
            pause(lineMillis);
            Measurements sofar = collect();
            sayProgress(sofar, (lineMillis - windowMillis) / 1_000, sofar.frames - framesBefore);
            framesBefore = sofar.frames;
            if (standing().over() >= settings.bots()) {
                return;
            }
            lineMillis += PROGRESS_INTERVAL_MILLIS;
        }
        pause(endMillis);
    }

    private void sayProgress(Measurements sofar, double seconds, long newFrames) {
        Percentiles latency = sofar.latency.percentiles();
        progress.say(String.format(
                Locale.ROOT,
                "%3.0f of %.0f s: %,.0f frames/s, input to frame p50 %.0f ms, p99 %.0f ms, %d dropped",
                seconds,
                settings.duration().toMillis() / 1_000.0,
                newFrames / (PROGRESS_INTERVAL_MILLIS / 1_000),
                latency.p50Millis(),
                latency.p99Millis(),
                sofar.disconnects));
    }

    private BotLoop.Standing standing() {
        int joined = 0;
        int over = 0;
        int waiting = 0;
        for (BotLoop loop : loops) {
            BotLoop.Standing each = loop.standing();
            joined += each.joined();
            over += each.over();
            waiting += each.waiting();
        }
        return new BotLoop.Standing(joined, over, waiting);
    }

    private Measurements collect() {
        List<CompletableFuture<Measurements>> parts =
                loops.stream().map(BotLoop::measurements).toList();
        Measurements sum = new Measurements();
        for (CompletableFuture<Measurements> part : parts) {
            sum.add(part.join());
        }
        return sum;
    }

    private RunDescription describe(MatchInfo match) {
        String inputRate =
                settings.inputRateHz() == SwarmSettings.ON_CHANGE ? "change" : settings.inputRateHz() + " Hz";
        return new RunDescription(
                settings.server().toString(),
                match.game(),
                match.id(),
                match.map(),
                match.tickRateHz(),
                inputRate,
                settings.seed(),
                settings.bots());
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
