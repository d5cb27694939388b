package dev.tickwire.bot.servermetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures made of a server's metrics. */
class ServerFiguresTest {
    private static final String BEFORE = """
            # HELP tickwire_ticks_total Ticks
            # TYPE tickwire_ticks_total counter
            tickwire_ticks_total{match="m1"} 100
            tickwire_ticks_total{match="m2",map="a \\"b\\", c"} 200 1700000000000
            tickwire_players 10
            tickwire_tick_seconds_bucket{le="0.001"} 50
            tickwire_tick_seconds_bucket{le="0.01"} 90
            tickwire_tick_seconds_bucket{le="+Inf"} 100
            tickwire_tick_seconds_sum 0.4
            tickwire_tick_seconds_count 100
            process_cpu_seconds_total 12.5
            jvm_memory_used_bytes 1e9
            this is no sample
            tickwire_broken NaN
            """;
    private static final String AFTER = """
            tickwire_ticks_total{match="m1"} 160
            tickwire_ticks_total{match="m2"} 260
            tickwire_players 30
            tickwire_tick_seconds_bucket{le="0.001"} 100
            tickwire_tick_seconds_bucket{le="0.01"} 188
            tickwire_tick_seconds_bucket{le="+Inf"} 200
            tickwire_tick_seconds_sum 0.9
            tickwire_tick_seconds_count 200
            tickwire_lag{quantile="0.99"} 0.25
            process_cpu_seconds_total 13.5
            """;

    private final ServerFigures figures = new ServerFigures();

    @Test
    void countersBecomeRatesAndMatchesAddUp() {
        Map<String, Double> values = both();
        assertEquals(60, values.get("tickwire_ticks_total.rate"));
        assertEquals(0.5, values.get("process_cpu_seconds_total.rate"));
    }

    @Test
    void distributionsBecomePercentilesOfTheTimeBetween() {
        Map<String, Double> values = both();
        // 100 new ones: 50 up to 1 ms, 98 up to 10 ms.
        assertEquals(0.001, values.get("tickwire_tick_seconds.p50"));
        assertEquals(0.01, values.get("tickwire_tick_seconds.p90"));
        assertEquals(Double.POSITIVE_INFINITY, values.get("tickwire_tick_seconds.p99"));
        assertEquals(0.25, values.get("tickwire_lag.q0.99"));
    }

    @Test
    void whatGoesUpAndDownBecomesMeanAndMax() {
        Map<String, Double> values = both();
        assertEquals(20, values.get("tickwire_players.mean"));
        assertEquals(30, values.get("tickwire_players.max"));
    }

    @Test
    void whatIsNotAboutTheServerIsLeftOut() {
        assertFalse(both().keySet().stream().anyMatch(name -> name.startsWith("jvm_")));
        assertFalse(both().containsKey("tickwire_broken.max"));
    }

    @Test
    void oneAnswerAloneMakesNoFigures() {
        figures.add(Snapshot.parse(BEFORE, 0));
        assertEquals(Map.of(), figures.between(0, 10_000));
        figures.add(Snapshot.parse(AFTER, 2_000));
        assertEquals(Map.of(), figures.between(1_000, 10_000));
        assertEquals(2_000, figures.newestMillis());
    }

    @Test
    void linesWithTimesLabelsAndEscapesAreRead() {
        List<Sample> samples = PrometheusText.parse(BEFORE);
        assertEquals(new Sample("tickwire_ticks_total", Map.of("match", "m1"), 100), samples.get(0));
        assertEquals("a \\\"b\\\", c", samples.get(1).labels().get("map"));
        assertEquals(200, samples.get(1).value());
        assertEquals(10, samples.size());
    }

    private Map<String, Double> both() {
        ServerFigures both = new ServerFigures();
        both.add(Snapshot.parse(BEFORE, 1_000));
        both.add(Snapshot.parse(AFTER, 3_000));
        return both.between(0, 10_000);
    }
}
