package dev.tickwire.server.benchmark;

import dev.tickwire.bot.brain.AimStyle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A whole tick of the tick thread: 1,000 inputs, the shared step of 1,000 avatars and about as many projectiles, rules,
 * replication and the copy of the world.
 */
@State(Scope.Thread)
public class MatchTickBenchmark {
    private static final int PLAYERS = 1000;

    @Param
    public AimStyle aimStyle;

    private PlayedMatch played;

    @Setup
    public void start() {
        played = new PlayedMatch(Workload.provingGround(PLAYERS, 8000, aimStyle));
    }

    /** Players decide on their inputs. It is done between ticks, each of which takes far longer than the clock is coarse. */
    @Setup(Level.Invocation)
    public void decide() {
        played.deliver();
    }

    @Benchmark
    public void tick() {
        played.tick();
    }
}
