package dev.tickwire.server.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks, each in a JVM of its own, and prints a table. Short by default; for figures to rely on, give them more
 * time: {@code -Dtickwire.benchmark.seconds=5}, and name one: {@code -Dtickwire.benchmark.name=MatchTick}.
 */
@Tag("proof")
@Tag("figures")
class BenchmarksTest {
    private static final List<Class<?>> BENCHMARKS = List.of(
            CodecBenchmark.class,
            ReplicaBenchmark.class,
            SharedStepBenchmark.class,
            CellEncodeBenchmark.class,
            FrameAssemblyBenchmark.class,
            MatchTickBenchmark.class,
            TickTimesBenchmark.class);

    private static final String NAME = System.getProperty("tickwire.benchmark.name", "");
    private static final int SECONDS = Integer.getInteger("tickwire.benchmark.seconds", 1);
    private static final int WARM_UP_ITERATIONS = 3;
    private static final int MEASURED_ITERATIONS = 5;

    @Test
    void everyBenchmarkComesToAScore() throws RunnerException {
        Collection<RunResult> results = new Runner(options()).run();
        System.out.println(tableOf(results));
        assertTrue(results.size() >= (NAME.isEmpty() ? BENCHMARKS.size() : 1), results.size() + " results");
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            assertTrue(primary.getScore() > 0, result.getParams().getBenchmark() + " has no score");
            assertEquals(MEASURED_ITERATIONS, primary.getSampleCount());
        }
    }

    private static Options options() {
        OptionsBuilder options = new OptionsBuilder();
        for (Class<?> benchmark : BENCHMARKS) {
            if (benchmark.getSimpleName().contains(NAME)) {
                options.include(benchmark.getName() + "\\.");
            }
        }
        return options.mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                // Instead of this JVM's options.
                .jvmArgs("-Xmx1g")
                .warmupIterations(WARM_UP_ITERATIONS)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(MEASURED_ITERATIONS)
                .measurementTime(TimeValue.seconds(SECONDS))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    /** The best iteration says more than the mean where other work runs on the same cores. */
    private static String tableOf(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(
                String.format("%n%-52s%12s%14s%14s%12s%n", "", "us/op", "+- (99.9%)", "best us/op", "bytes/op"));
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
            table.append(String.format(
                    Locale.ROOT,
                    "%-52s%12.3f%14.3f%14.3f%12.1f%n",
                    nameOf(result.getParams()),
                    time.getScore(),
                    time.getScoreError(),
                    time.getStatistics().getMin(),
                    allocated.getScore()));
        }
        return table.toString();
    }

    private static String nameOf(BenchmarkParams params) {
        String name = params.getBenchmark()
                .substring(BenchmarksTest.class.getPackageName().length() + 1);
        return name
                + params.getParamsKeys().stream()
                        .map(key -> ", " + params.getParam(key))
                        .collect(Collectors.joining());
    }
}
