package dev.tickwire.server.operations.health;

import dev.tickwire.server.match.Clock;
import dev.tickwire.server.operations.health.Health.LoopHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells whether the server lives, by whether its loops go round, and whether it takes players. Any thread. */
public final class HealthCheck {
    /** The longest a loop may be held up; far beyond any collection of garbage that one would put up with. */
    public static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final List<WatchedLoop> loops;
    private final Supplier<List<String>> objections;
    private final Clock clock;

    /**
     * Of a server that has started.
     *
     * @param loops      that must go round
     * @param objections what speaks against sending players here, each in a sentence; empty if nothing does
     * @param clock      of the loops' heartbeats
     */
    public HealthCheck(List<WatchedLoop> loops, Supplier<List<String>> objections, Clock clock) {
        this.loops = List.copyOf(loops);
        this.objections = objections;
        this.clock = clock;
    }

    /** Whether the process is worth keeping. */
    public Health live() {
        List<LoopHealth> seen = new ArrayList<>();
        List<String> stalled = new ArrayList<>();
        long now = clock.nanoTime();
        for (WatchedLoop loop : loops) {
            // A beat may be newer than the look at the clock.
            long ageNanos = Math.max(0, loop.heartbeat().ageNanos(now));
            boolean good = ageNanos < STALL_NANOS;
            seen.add(new LoopHealth(loop.heartbeat().name(), good, TimeUnit.NANOSECONDS.toMillis(ageNanos)));
            if (!good) {
                stalled.add(describe(loop, ageNanos));
            }
        }
        return new Health(stalled.isEmpty(), seen, stalled);
    }

    /** Whether players should be sent here: never to a server that does not live. */
    public Health ready() {
        List<String> all = new ArrayList<>(live().objections());
        all.addAll(objections.get());
        return new Health(all.isEmpty(), List.of(), all);
    }

    private static String describe(WatchedLoop loop, long ageNanos) {
        String what =
                loop.heartbeat().name() + " has not gone round for " + TimeUnit.NANOSECONDS.toSeconds(ageNanos) + " s";
        return loop.work().get().map(work -> what + "; " + work).orElse(what);
    }
}
