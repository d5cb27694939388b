package dev.tickwire.bot.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is thought of made-up runs. */
class VerdictTest {
    private static final GeneratorLoad LOAD = new GeneratorLoad(10, 0);

    private final Measurements whole = new Measurements();
    private final List<Interval> timeline = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "gap_ms.p99<80, 79.9, true",
        "gap_ms.p99<80, 80, false",
        "gap_ms.p99<=80, 80, true",
        "gap_ms.p99 > 3.5, 3.6, true",
        "gap_ms.p99>=3.5, 3.4, false",
        "replica_mismatches==0, 0, true",
        "replica_mismatches == 0, 1, false",
        "joined!=0, 0, false"
    })
    void aThresholdHoldsOrNot(String text, double value, boolean holds) {
        assertEquals(holds, Threshold.parse(text).holds(value));
        assertEquals(text.replace(" ", ""), Threshold.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gap_ms.p99", "gap_ms.p99<", "<80", "gap_ms.p99<80ms", "gap<80", "gap_ms.p99=80"})
    void whatIsNoThresholdIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Threshold.parse(text));
    }

    @Test
    void aRunWithinItsLimitsHolds() {
        second(Phase.MEASURING, measured -> measured.gap.record(33));
        Verdict verdict = judge("gap_ms.p99<80");
        assertEquals(Verdict.HELD, verdict.exitCode());
        assertTrue(verdict.held());
        assertEquals(List.of(), verdict.breaches());
    }

    @Test
    void aBreachSaysWhichAndWhen() {
        second(Phase.WARMING_UP, measured -> measured.gap.record(500));
        second(Phase.MEASURING, measured -> measured.gap.record(33));
        second(Phase.MEASURING, measured -> measured.gap.record(120));
        second(Phase.MEASURING, measured -> measured.gap.record(33));
        Verdict verdict = judge("gap_ms.p99<80");
        assertEquals(Verdict.BROKEN, verdict.exitCode());
        String sentence = verdict.breaches().get(0).sentence();
        assertEquals(
                "gap_ms.p99 should be less than 80 and was 120; first so 3 s after the start, with 120 in that second",
                sentence);
    }

    @Test
    void ofWhatAddsUpTheSumSoFarDecidesWhen() {
        second(Phase.MEASURING, measured -> measured.lateInputs = 3);
        second(Phase.MEASURING, measured -> measured.lateInputs = 4);
        second(Phase.MEASURING, measured -> measured.lateInputs = 1);
        String sentence = judge("late_inputs<5").breaches().get(0).sentence();
        assertEquals("late_inputs should be less than 5 and was 8; first so 2 s after the start", sentence);
    }

    @Test
    void ofWhatIsTooLittleNobodyKnowsBeforeTheEnd() {
        second(Phase.MEASURING, measured -> measured.lateInputs = 3);
        second(Phase.MEASURING, measured -> measured.lateInputs = 4);
        for (String threshold : new String[] {"late_inputs>7", "late_inputs>=8", "late_inputs==8"}) {
            String sentence = judge(threshold).breaches().get(0).sentence();
            assertTrue(sentence.endsWith(" and was 7; never so until the end"), sentence);
        }
    }

    @Test
    void ofWhatIsMoreThanItShouldBeExactlyTheTimeIsKnown() {
        second(Phase.MEASURING, measured -> measured.lateInputs = 3);
        second(Phase.MEASURING, measured -> measured.lateInputs = 4);
        second(Phase.MEASURING, measured -> measured.lateInputs = 1);
        String sentence = judge("late_inputs==5").breaches().get(0).sentence();
        assertEquals("late_inputs should be exactly 5 and was 8; first so 2 s after the start", sentence);
    }

    @Test
    void aWrongWorldDuringTheWarmUpCountsToo() {
        second(Phase.WARMING_UP, measured -> measured.replicaMismatches = 1);
        second(Phase.MEASURING, measured -> {});
        Verdict verdict = judge("replica_mismatches==0");
        assertEquals(Verdict.BROKEN, verdict.exitCode());
        assertTrue(verdict.breaches().get(0).sentence().contains("first so 1 s after the start"));
    }

    @Test
    void whatWasNeverRecordedDoesNotHold() {
        second(Phase.MEASURING, measured -> {});
        Verdict verdict = judge("latency_ms.p99<100");
        assertEquals(Verdict.BROKEN, verdict.exitCode());
        assertTrue(verdict.breaches().get(0).sentence().endsWith("but nothing was recorded for it"));
    }

    @Test
    void aGeneratorThatWasTooSlowMakesAllTimesMeaningless() {
        second(Phase.MEASURING, measured -> {
            measured.gap.record(33);
            measured.generatorLag.record(Limits.GENERATOR_LAG_P99_MILLIS_MAX + 0.1);
        });
        assertEquals(Verdict.GENERATOR_TOO_SLOW, judge("gap_ms.p99<80").exitCode());
        assertEquals(Verdict.GENERATOR_TOO_SLOW, judge("gap_ms.p99<10").exitCode());
        assertTrue(judge("gap_ms.p99<80").generator().startsWith("NOT VALID: the bots themselves were late"));
        assertFalse(judge("gap_ms.p99<80").held());
    }

    @Test
    void aGeneratorThatTicksOnTimeButReadsLateIsTooSlow() {
        second(Phase.MEASURING, measured -> {
            measured.gap.record(33);
            measured.generatorLag.record(0.1);
            measured.generatorReadLag.record(Limits.GENERATOR_LAG_P99_MILLIS_MAX + 0.1);
        });
        assertEquals(Verdict.GENERATOR_TOO_SLOW, judge("gap_ms.p99<80").exitCode());
    }

    @Test
    void aWrongWorldIsAFaultHoweverSlowTheGeneratorWas() {
        second(Phase.MEASURING, measured -> {
            measured.replicaMismatches = 1;
            measured.generatorLag.record(100);
        });
        assertEquals(Verdict.BROKEN, judge("replica_mismatches==0").exitCode());
    }

    @Test
    void someThingsHaveToHoldUnlessSomebodySaysOtherwise() {
        List<Threshold> thresholds =
                Limits.withUsual(List.of(Threshold.parse("disconnects<=5")), 5).thresholds();
        assertEquals(
                List.of(
                        "disconnects<=5",
                        "refused==0",
                        "protocol_errors==0",
                        "brain_faults==0",
                        "replica_mismatches==0"),
                thresholds.stream().map(Threshold::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "12345, '12,345'",
        "123.4, 123",
        "12.34, 12.3",
        "1.234, 1.23",
        "0.01234, 0.0123",
        "Infinity, infinite"
    })
    void numbersAreShort(double value, String text) {
        assertEquals(text, Numbers.text(value));
    }

    private void second(Phase phase, Consumer<Measurements> fill) {
        Measurements measured = new Measurements();
        fill.accept(measured);
        if (phase == Phase.MEASURING) {
            whole.add(measured);
        } else {
            whole.addWholeRun(measured);
        }
        timeline.add(new Interval(phase, timeline.size(), 1, 5, new Figures(measured, LOAD, Map.of()), Map.of()));
    }

    private Verdict judge(String threshold) {
        RunDescription run = new RunDescription("", List.of(), "change", "full", 1, 5, Map.of(), Map.of(), "now");
        RunResult result = new RunResult(run, 1, timeline.size(), LOAD, whole, timeline, Map.of());
        return Verdict.of(result, new Limits(List.of(Threshold.parse(threshold)), Limits.GENERATOR_LAG_P99_MILLIS_MAX));
    }
}
