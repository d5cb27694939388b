package dev.tickwire.server.hosting;

import dev.tickwire.bot.brain.BrainOptions;
import dev.tickwire.bot.brain.catalog.Brains;
import dev.tickwire.game.GameType;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.bots.BotCrew;
import dev.tickwire.server.config.FailurePolicy;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameRules;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.game.RulesWorld;
import dev.tickwire.server.game.provingground.ProvingGroundRulesType;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.TickLoops;
import dev.tickwire.server.testing.DelegatingRules;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One tick loop that runs a match which may throw once a second, and many others with bots in them, in real time. Of the others
 * every tick is timed.
 */
final class CrowdedLoop {
    private static final int OTHERS = 50;
    private static final int BOTS = 8;
    private static final int TICK_RATE_HZ = 30;
    private static final int SEED = 11;
    private static final int WORLD_UNITS = 32_000;
    private static final int SETTLE_MILLIS = 1_000;

    private final boolean throwsEverySecond;
    private final int seconds;
    private final TickSamples late;
    private final TickSamples work;
    private long failures;
    private long shiftedTicks;
    private int stillRunning;

    /** When the rules of the tick that is running began; the loop's thread only. */
    private long rulesBeganNanos;

    private boolean timing;

    CrowdedLoop(boolean throwsEverySecond, int seconds) {
        this.throwsEverySecond = throwsEverySecond;
        this.seconds = seconds;
        int capacity = OTHERS * TICK_RATE_HZ * (seconds + 1);
        late = new TickSamples(capacity);
        work = new TickSamples(capacity);
    }

    /** Runs it and measures, which takes a second longer than asked for. */
    CrowdedLoop run() throws InterruptedException {
        ServerSettings settings = ServerSettings.forGame(
                        GatewaySettings.of("127.0.0.1", 0, 1),
                        "provingground",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.of(BOTS),
                        TICK_RATE_HZ,
                        OptionalInt.of(BOTS),
                        SEED,
                        0)
                .withMatches(1 + OTHERS, 1);
        HostingSettings plain = HostingSettings.DEFAULT;
        HostingSettings hosting = new HostingSettings(
                plain.matchesMax(),
                plain.emptyEndSeconds(),
                FailurePolicy.RESTART,
                HostingSettings.RESTARTS_MAX,
                1,
                plain.keepEndedSeconds(),
                plain.drainLimitSeconds(),
                plain.bansMax(),
                plain.quickPlay(),
                plain.templates());
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(WORLD_UNITS, WORLD_UNITS)));
        Brains brains = new Brains(BrainOptions.DEFAULT);
        ExecutorService botThread = Executors.newSingleThreadExecutor();
        TickLoops loops = new TickLoops(1, System::nanoTime);
        CrewSource crews = (match, bots, people) ->
                new BotCrew(match, bots.count(), match.settings().seed(), brains, botThread::execute).join();
        MatchHost host = new MatchHost(settings, hosting, rules(), List.of(map), loops, crews, InstantSource.system());
        List<Match> others = host.directory().all().subList(1, 1 + OTHERS);
        for (Match other : others) {
            new Audience(other, Runnable::run).add(frame -> published(frame.startNanos()));
        }
        host.run();
        loops.start();
        Thread.sleep(SETTLE_MILLIS + seconds * 1_000L);
        // What the loop's thread has written is seen once it has ended.
        loops.close();
        failures = host.failures();
        shiftedTicks = loops.shiftedTicks();
        stillRunning = (int) others.stream().filter(match -> !match.hasEnded()).count();
        host.close();
        botThread.shutdown();
        botThread.awaitTermination(10, TimeUnit.SECONDS);
        return this;
    }

    /** From when a tick was due until its rules began: the loop came late, and read the inputs. */
    TickSamples late() {
        return late;
    }

    /** From then until the tick was published. */
    TickSamples work() {
        return work;
    }

    long failures() {
        return failures;
    }

    long shiftedTicks() {
        return shiftedTicks;
    }

    /** Whether all others go on at the end. */
    boolean allOthersGoOn() {
        return stillRunning == OTHERS;
    }

    private void published(long dueNanos) {
        if (timing) {
            late.add(rulesBeganNanos - dueNanos);
            work.add(System.nanoTime() - rulesBeganNanos);
        }
    }

    private GameRulesType rules() {
        GameRulesType faulty = FaultyRules.type(
                FaultyRules.Place.STEP,
                TICK_RATE_HZ,
                number -> throwsEverySecond && (number == 1 || number > 1 + OTHERS));
        return new GameRulesType() {
            @Override
            public GameType shared() {
                return new ProvingGroundRulesType().shared();
            }

            @Override
            public GameRules newRules() {
                return timed(faulty.newRules());
            }
        };
    }

    private GameRules timed(GameRules rules) {
        return new DelegatingRules(rules) {
            @Override
            public void step(RulesWorld world) {
                rulesBeganNanos = System.nanoTime();
                // The first second, when everybody comes, is not measured.
                timing = world.tick() > TICK_RATE_HZ || timing;
                super.step(world);
            }
        };
    }
}
