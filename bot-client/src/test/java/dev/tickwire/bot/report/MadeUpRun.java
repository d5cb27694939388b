package dev.tickwire.bot.report;

import dev.tickwire.bot.measure.Figures;
import dev.tickwire.bot.measure.GeneratorLoad;
import dev.tickwire.bot.measure.Interval;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.Phase;
import dev.tickwire.bot.measure.RunDescription;
import dev.tickwire.bot.measure.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run that never took place, with round figures. */
public final class MadeUpRun {
    private static final RunDescription RUN = new RunDescription(
            "A <made-up> run",
            List.of(new RunDescription.PlayedMatch("http://127.0.0.1:1", "m1", "skirmish", "foundry", 30)),
            "change",
            "full",
            7,
            3,
            new TreeMap<>(Map.of("fighter", 2, "idle", 1)),
            Map.of("wifi", 3),
            "2026-11-25T12:00:00Z");

    private MadeUpRun() {}

    /** Measurements of 30 seconds of one bot. */
    static Measurements measured() {
        Measurements measured = new Measurements();
        for (int millis = 1; millis <= 100; millis++) {
            measured.latency.record(millis);
        }
        measured.gap.record(33);
        measured.generatorLag.record(1.5);
        measured.botSeconds = 30;
        measured.frames = 600;
        measured.received.count(0x80, 3_000);
        measured.sent.count(3, 375);
        measured.lateInputs = 4;
        measured.predictionCorrections = 5;
        measured.connects = 3;
        measured.joined = 3;
        measured.replicaChecks = 6;
        return measured;
    }

    /** A run of so many seconds, in each of which one more bot plays. */
    public static RunResult of(Measurements measured, int seconds) {
        List<Interval> timeline = new ArrayList<>();
        for (int i = 0; i < seconds; i++) {
            Figures figures = new Figures(measured, new GeneratorLoad(20 + i, 1), server(i));
            Phase phase = i == 0 ? Phase.JOINING : i == 1 ? Phase.WARMING_UP : Phase.MEASURING;
            timeline.add(new Interval(phase, i, 1, i + 1, figures, measured.received.bytesByKind()));
        }
        return new RunResult(
                RUN,
                0.5,
                10,
                new GeneratorLoad(12.3456, 8),
                measured,
                timeline,
                Map.of("tickwire_tick_seconds.p99", 0.004));
    }

    /** Now and then a tick takes longer than the server's longest range. */
    private static Map<String, Double> server(int second) {
        return Map.of("tickwire_tick_seconds.p99", second % 4 == 3 ? Double.POSITIVE_INFINITY : 0.004);
    }
}
