package dev.tickwire.bot.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names of figures, and what is behind them. */
class FiguresTest {
    private static final GeneratorLoad LOAD = new GeneratorLoad(12.5, 3);

    @Test
    void everyFigureHasANameThatThresholdsKnow() {
        Measurements measured = new Measurements();
        measured.gap.record(33);
        measured.latency.record(50);
        Figures figures = new Figures(measured, LOAD, Map.of("tickwire_ticks_total.rate", 30.0));
        figures.all().keySet().forEach(name -> assertTrue(Figures.isKnown(name), name));
        assertEquals(30, figures.value("server.tickwire_ticks_total.rate").getAsDouble());
        assertEquals(33, figures.value("gap_ms.p99").getAsDouble(), 0.05);
        assertEquals(12.5, figures.value("generator_cpu_percent").getAsDouble());
    }

    @Test
    void whatNothingWasRecordedForIsMissingAndNotZero() {
        Figures figures = new Figures(new Measurements(), LOAD, Map.of());
        assertTrue(figures.value("gap_ms.p99").isEmpty());
        assertEquals(0, figures.value("gap_ms.count").getAsDouble());
        assertEquals(0, figures.value("frames_per_bot_s").getAsDouble());
    }

    @Test
    void ratesAreOfOneBotForTheTimeThatItPlayed() {
        Measurements measured = new Measurements();
        measured.botSeconds = 30;
        measured.frames = 600;
        measured.received.count(0x80, 3_000);
        measured.sent.count(3, 375);
        Figures figures = new Figures(measured, LOAD, Map.of());
        assertEquals(20, figures.value("frames_per_bot_s").getAsDouble());
        assertEquals(100, figures.value("payload_bytes_per_bot_s").getAsDouble());
        assertEquals(12.5, figures.value("sent_bytes_per_bot_s").getAsDouble());
    }

    @Test
    void onlyCountsAddUp() {
        assertTrue(Figures.addsUp("late_inputs") && Figures.addsUp("disconnects") && Figures.addsUp("gap_ms.count"));
        assertFalse(
                Figures.addsUp("join_ms.p99") || Figures.addsUp("gap_ms.p99") || Figures.addsUp("frames_per_bot_s"));
        assertTrue(Figures.isOfWholeRun("join_ms.p99") && Figures.isOfWholeRun("disconnects"));
        assertFalse(Figures.isOfWholeRun("late_inputs") || Figures.isOfWholeRun("gap_ms.p99"));
    }

    @Test
    void unknownNamesAreTold() {
        assertFalse(Figures.isKnown("gap_ms"));
        assertFalse(Figures.isKnown("gap_ms.p42"));
        assertFalse(Figures.isKnown("fps"));
        assertTrue(Figures.knownNames().contains("replica_mismatches"));
    }

    @Test
    void trafficIsCountedByKind() {
        Measurements measured = new Measurements();
        measured.received.count(0x80, 10);
        measured.received.count(0xff, 20);
        measured.received.count(1, 100);
        measured.received.count(77, 5);
        measured.sent.count(3, 9);
        assertEquals(Map.of("frame", 30L, "welcome", 100L, "other", 5L), measured.received.bytesByKind());
        assertEquals(Map.of("input", 9L), measured.sent.bytesByKind());
        assertEquals(135, measured.received.bytes());
        assertEquals(4, measured.received.messages());
    }

    @Test
    void partsAddUpAndOnlyWhatIsOfTheWholeRunIsTakenFromBeforeTheWindow() {
        Measurements part = new Measurements();
        part.gap.record(1);
        part.joinTime.record(1);
        part.frames = 2;
        part.lateInputs = 3;
        part.connects = 4;
        part.joined = 4;
        part.replicaMismatches = 1;
        part.addReason("4007 TOO_SLOW");
        Measurements sum = new Measurements();
        sum.addWholeRun(part);
        assertEquals(0, sum.gap.count() + sum.frames + sum.lateInputs);
        assertEquals(1, sum.joinTime.count());
        assertEquals(4, sum.joined);
        assertEquals(1, sum.replicaMismatches);
        sum.add(part);
        assertEquals(1, sum.gap.count());
        assertEquals(8, sum.joined);
        assertEquals(2, sum.disconnectReasons.get("4007 TOO_SLOW"));
    }

    @Test
    void nothingIsLeftAfterAReset() {
        Measurements measured = new Measurements();
        measured.gap.record(1);
        measured.age.record(1);
        measured.frames = 2;
        measured.connects = 4;
        measured.refused = 4;
        measured.received.count(0x80, 10);
        measured.addReason("x");
        measured.reset();
        Figures figures = new Figures(measured, new GeneratorLoad(0, 0), Map.of());
        figures.all().forEach((name, value) -> assertEquals(0, value, name));
        assertTrue(measured.disconnectReasons.isEmpty());
    }
}
