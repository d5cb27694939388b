package dev.tickwire.server.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.tickwire.map.TileMap;
import dev.tickwire.map.TileMapCodec;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.server.game.catalog.RulesCatalog;
import dev.tickwire.server.replication.PublishedFrame;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A match that has warmed up allocates nothing in its ticks: not a byte in ten thousand of them, with players whose inputs come
 * through their ports, an event loop that reads every frame, and one that is behind and loses frames all the time.
 *
 * <p>When a match has warmed up cannot be told from outside. Its arrays double a few times until they hold the most that ever
 * happens at once; and a virtual machine that compiles a method makes the string constants of its class, which is accounted to
 * the thread that was running it. So the warm-up lasts until a run of ticks begins that is long enough and allocates nothing.
 */
class TickAllocationTest {
    private static final int SIDE_UNITS = 48_000;
    private static final int CHECK_INTERVAL_TICKS = 30;
    private static final int QUIET_TICKS = 10_000;

    /** The warm-up has been seen to take 9,000 to 13,000 ticks: the first round of Skirmish, and the compiler. */
    private static final int TICKS_MAX = 60_000;

    private static final int SLOW_READING_TICKS = 20;
    private static final long TICK_NANOS = 33_333_333;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Queue<Runnable> slowTasks = new ArrayDeque<>();
    private long inFlight;
    private long slowlyRead;

    /** As the tick loop does it: what is measured of a tick allocates nothing either. */
    private final TickTimes times = new TickTimes(System::nanoTime);

    /** Proving Ground with as many as in its benchmark; Skirmish as full as it gets, for longer than a round lasts. */
    @ParameterizedTest
    @CsvSource({"provingground, 200", "skirmish, 64"})
    void tenThousandTicksAllocateNothing(String game, int players) {
        Match match = match(game, players);
        List<RandomPlayer> all = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            all.add(new RandomPlayer(match, new SeededRandom(i)));
        }
        new Audience(match, tasks::add).add(this::countShots);
        new Audience(match, slowTasks::add).add(frame -> slowlyRead++);

        int quietTicks = 0;
        for (int tick = 0; tick < TICKS_MAX && quietTicks < QUIET_TICKS; tick++) {
            runTasks(tasks);
            for (RandomPlayer player : all) {
                player.play(match.currentTick() + 1);
            }
            if (tick % SLOW_READING_TICKS == 0) {
                runTasks(slowTasks);
            }
            if (allocatedByTick(match, tick * TICK_NANOS) == 0) {
                quietTicks++;
            } else {
                quietTicks = 0;
                inFlight = 0;
            }
        }

        assertEquals(QUIET_TICKS, quietTicks, "ticks without an allocation, at the end of " + match.currentTick());
        assertEquals(players, match.summary().players());
        assertTrue(inFlight > QUIET_TICKS, "little happened: " + inFlight + " times that a shot was in flight");
        assertTrue(slowlyRead > 0 && match.count(MatchCount.WITHDRAWN_FRAMES) > 0, "the slow event loop was not slow");
        assertEquals(0, match.count(MatchCount.REFUSED_EVENTS));
        assertTrue(Arrays.stream(times.of(TickPhase.PUBLISH).counts()).sum() > QUIET_TICKS, "ticks were not measured");
    }

    private Match match(String game, int players) {
        MatchMap map = new MatchMap("open", TileMapCodec.encode(TileMap.open(SIDE_UNITS, SIDE_UNITS)));
        return new Match(MatchSettings.of(
                "m", RulesCatalog.find(game).orElseThrow(), map, 30, players, 1, CHECK_INTERVAL_TICKS));
    }

    /** What the tick itself allocated, and not those who read it and play. */
    private long allocatedByTick(Match match, long startNanos) {
        long before = threads.getCurrentThreadAllocatedBytes();
        times.begin(startNanos);
        match.tick(startNanos, times);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void countShots(PublishedFrame frame) {
        for (int type = 0; type < frame.world().typeCount(); type++) {
            if (frame.world().table(type).type().name().equals("projectile")) {
                inFlight += frame.world().table(type).size();
            }
        }
    }

    private static void runTasks(Queue<Runnable> tasks) {
        for (int rest = tasks.size(); rest > 0; rest--) {
            tasks.remove().run();
        }
    }

    /** Sends an input in every tick; now and then it holds and presses something else. */
    private static final class RandomPlayer {
        private final RecordedReply place = new RecordedReply();
        private final SeededRandom random;
        private final InputLayout layout;
        private int sequence;
        private int held;

        RandomPlayer(Match match, SeededRandom random) {
            this.random = random;
            layout = match.game().schema().input();
            match.ask(place.request(null, null));
        }

        void play(int tick) {
            if (place.port == null) {
                return;
            }
            if (random.nextInt(8) == 0) {
                held = random.nextInt(1 << layout.heldBits());
            }
            int edges = random.nextInt(16) == 0 ? random.nextInt(1 << layout.edgeBits()) : 0;
            place.port.offerInput(++sequence, tick, held, edges, 0);
        }
    }
}
