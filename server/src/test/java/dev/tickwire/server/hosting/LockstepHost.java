package dev.tickwire.server.hosting;

import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.HostingSettings;
import dev.tickwire.server.config.ServerSettings;
import dev.tickwire.server.game.GameRulesType;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.JoinRequest;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.TickLoops;
import dev.tickwire.server.operations.MatchReport;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * A host whose matches tick, on a real loop, when the test says so. In each of them but the first, m1, is a player and a reader
 * who sees whether every tick comes, and once.
 */
final class LockstepHost implements AutoCloseable {
    static final String FIRST = "m1";
    static final int SEED = 7;

    private static final int TICK_RATE_HZ = 30;
    private static final long PERIOD_NANOS = 1_000_000_000L / TICK_RATE_HZ;
    private static final long WAIT_NANOS_MAX = 20_000_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final TickLoops tickLoops = new TickLoops(1, now::get);
    private final List<Watched> others = new ArrayList<>();
    private final MatchHost host;
    private int tick;

    /**
     * Matches that have not ticked yet.
     *
     * @param otherMatches how many there are besides the first
     */
    LockstepHost(GameRulesType rules, int otherMatches, HostingSettings hosting, CrewSource crews) {
        ServerSettings settings = ServerSettings.forGame(
                        GatewaySettings.of("127.0.0.1", 0, 1),
                        "provingground",
                        Optional.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        TICK_RATE_HZ,
                        OptionalInt.of(4),
                        SEED,
                        0)
                .withMatches(1 + otherMatches, 1);
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(16_000, 16_000)));
        host = new MatchHost(settings, hosting, rules, List.of(map), tickLoops, crews, InstantSource.system());
        host.directory().all().stream().skip(1).forEach(match -> others.add(new Watched(match)));
    }

    MatchHost host() {
        return host;
    }

    void start() {
        host.run();
        tickLoops.start();
    }

    /** The match that has the first one's id now. */
    Match first() {
        return host.directory().find(FIRST).orElseThrow();
    }

    MatchReport reportOfFirst() {
        return Reports.of(host.find(FIRST).orElseThrow());
    }

    /** Somebody asks to play; the answer comes with one of the next ticks. */
    static RecordedGuest ask(Match match) {
        RecordedGuest guest = new RecordedGuest("Ada");
        ask(match, guest);
        return guest;
    }

    static void ask(Match match, RecordedGuest guest) {
        match.ask(new JoinRequest("Ada", JoinRequest.Role.PERSON, null, null, Runnable::run, guest));
    }

    /** Lets every other match tick so many times, and requires that each does so exactly. */
    void tickOthers(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            tick++;
            now.addAndGet(PERIOD_NANOS);
            for (Watched other : others) {
                await(() -> other.ticks.get() >= tick);
            }
            for (Watched other : others) {
                other.requireTick(tick);
            }
        }
    }

    /** Ticks of all matches whose start was moved. */
    long shiftedTicks() {
        return tickLoops.shiftedTicks();
    }

    /** Matches that the loop runs. */
    int runningMatches() {
        return tickLoops.all().get(0).matchCount();
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + WAIT_NANOS_MAX;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("it never happens");
            }
            Thread.sleep(1);
        }
    }

    @Override
    public void close() {
        tickLoops.close();
        host.close();
    }

    /** A match that must not notice anything. */
    private static final class Watched {
        private final Match match;
        private final AtomicInteger ticks = new AtomicInteger();
        private volatile int newest;

        /** Somebody plays from the first tick on. */
        Watched(Match match) {
            this.match = match;
            ask(match);
            new Audience(match, Runnable::run).add(frame -> {
                newest = frame.tick();
                // Last, so that who sees it sees the other.
                ticks.incrementAndGet();
            });
        }

        void requireTick(int tick) {
            if (ticks.get() != tick || newest != tick || match.hasEnded()) {
                throw new AssertionError(
                        "match " + match.id() + " has had " + ticks + " ticks, the newest " + newest + ", not " + tick);
            }
        }
    }
}
