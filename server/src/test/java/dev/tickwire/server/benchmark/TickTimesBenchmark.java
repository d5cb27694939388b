package dev.tickwire.server.benchmark;

import dev.tickwire.server.match.TickPhase;
import dev.tickwire.server.match.TickTimes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs a tick to be measured: five looks at the clock, and six durations that are put into their ranges. */
@State(Scope.Thread)
public class TickTimesBenchmark {
    private static final TickPhase[] PHASES = TickPhase.values();

    private final TickTimes times = new TickTimes(System::nanoTime);

    @Benchmark
    public void measure() {
        times.begin(System.nanoTime());
        for (TickPhase phase : PHASES) {
            times.ended(phase);
        }
    }
}
