package dev.tickwire.bot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tickwire.bot.measure.Measurements;
import dev.tickwire.bot.measure.RunResult;
import dev.tickwire.bot.verdict.Limits;
import dev.tickwire.bot.verdict.Threshold;
import dev.tickwire.bot.verdict.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a report says, as a table and as JSON. */
class ReportTest {
    @Test
    void whatWasMeasuredWhereIsThere() {
        JsonObject json = json(MadeUpRun.measured());
        assertEquals(3, json.get("bots").getAsInt());
        assertEquals("skirmish", json.get("game").getAsString());
        assertEquals(30, json.get("tick_rate_hz").getAsInt());
        assertEquals(0.5, json.get("join_s").getAsDouble());
        assertEquals(10.0, json.get("measured_s").getAsDouble());
        assertEquals(
                3_000,
                json.getAsJsonObject("received_bytes_by_kind").get("frame").getAsInt());
    }

    @Test
    void everyFigureOfAThresholdIsThereByItsName() {
        JsonObject figures = json(MadeUpRun.measured()).getAsJsonObject("figures");
        assertEquals(20.0, figures.get("frames_per_bot_s").getAsDouble());
        assertEquals(100.0, figures.get("payload_bytes_per_bot_s").getAsDouble());
        assertEquals(12.5, figures.get("sent_bytes_per_bot_s").getAsDouble());
        assertEquals(3, figures.get("joined").getAsInt());
        assertEquals(0, figures.get("disconnects").getAsInt());
        assertEquals(50.0, figures.get("latency_ms.p50").getAsDouble(), 0.05);
        assertEquals(99.0, figures.get("latency_ms.p99").getAsDouble(), 0.1);
        assertEquals(100.0, figures.get("latency_ms.max").getAsDouble(), 0.1);
        assertEquals(33.0, figures.get("gap_ms.p50").getAsDouble(), 0.05);
        assertEquals(1.5, figures.get("generator_lag_ms.p99").getAsDouble(), 0.01);
        assertEquals(12.3456, figures.get("generator_cpu_percent").getAsDouble());
        assertEquals(8, figures.get("generator_gc_ms").getAsInt());
        assertEquals(4, figures.get("late_inputs").getAsInt());
        assertEquals(5, figures.get("prediction_corrections").getAsInt());
        assertEquals(6, figures.get("replica_checks").getAsInt());
        assertEquals(0, figures.get("replica_mismatches").getAsInt());
        assertEquals(0.004, figures.get("server.tickwire_tick_seconds.p99").getAsDouble());
    }

    @Test
    void aFigureIsSaidOnce() {
        JsonObject json = json(MadeUpRun.measured());
        Set<String> beside = json.keySet();
        for (String figure : json.getAsJsonObject("figures").keySet()) {
            int dot = figure.indexOf('.');
            String name = dot < 0 ? figure : figure.substring(0, dot);
            assertFalse(beside.contains(name), name + " is said beside the figures too");
        }
    }

    @Test
    void theTimelineIsThereSecondBySecond() {
        var timeline = json(MadeUpRun.measured()).getAsJsonArray("timeline");
        assertEquals(5, timeline.size());
        JsonObject third = timeline.get(2).getAsJsonObject();
        assertEquals("measuring", third.get("phase").getAsString());
        assertEquals(3, third.get("bots").getAsInt());
        assertEquals(33.0, third.getAsJsonObject("figures").get("gap_ms.p99").getAsDouble(), 0.05);
    }

    @Test
    void histogramsHoldAllValues() {
        var buckets = json(MadeUpRun.measured()).getAsJsonObject("histograms").getAsJsonArray("latency_ms");
        int sum = 0;
        for (var bucket : buckets) {
            sum += bucket.getAsJsonArray().get(1).getAsInt();
        }
        assertEquals(100, sum);
    }

    @Test
    void whatWasNotRecordedIsMissingAndNotZero() {
        JsonObject figures = json(new Measurements()).getAsJsonObject("figures");
        assertFalse(figures.has("latency_ms.p99"));
        assertEquals(0, figures.get("latency_ms.count").getAsInt());
        assertEquals(0.0, figures.get("frames_per_bot_s").getAsDouble());
    }

    @Test
    void theTableTellsTheReasonsOfDisconnects() {
        Measurements measured = MadeUpRun.measured();
        measured.disconnects = 2;
        measured.addReason("4007 TOO_SLOW");
        measured.addReason("4007 TOO_SLOW");
        String table = table(measured);
        assertTrue(table.contains("2 x 4007 TOO_SLOW"), table);
        assertTrue(table.contains("m1 of skirmish on foundry, 30 ticks/s"), table);
        assertTrue(table.contains("p50 50.0 ms, p99 99.0 ms, max 100.0 ms"), table);
        assertTrue(table.contains("2 fighter, 1 idle"), table);
        assertTrue(table.contains("3 wifi"), table);
    }

    @Test
    void aBreachIsToldInBothForms() {
        Measurements measured = MadeUpRun.measured();
        measured.disconnects = 2;
        String table = table(measured);
        assertTrue(table.contains("BROKEN: a threshold was not kept"), table);
        assertTrue(table.contains("disconnects should be exactly 0 and was 2"), table);
        JsonObject verdict = json(measured).getAsJsonObject("verdict");
        assertEquals(1, verdict.get("exit_code").getAsInt());
        JsonObject breach = verdict.getAsJsonArray("breaches").get(0).getAsJsonObject();
        assertEquals("disconnects==0", breach.get("threshold").getAsString());
    }

    @Test
    void lagOfTheBotsThatIsNotTooLongLeavesTheLatencyValid() {
        assertTrue(json(MadeUpRun.measured()).get("latency_valid").getAsBoolean());
        assertTrue(table(MadeUpRun.measured()).contains("bots were                 on time: late by 1.5 ms at p99"));
    }

    @Test
    void lagOfTheBotsThatIsTooLongMakesTheLatencyInvalidInBothForms() {
        Measurements measured = MadeUpRun.measured();
        measured.generatorLag.record(5.1);
        JsonObject json = json(measured);
        assertFalse(json.get("latency_valid").getAsBoolean());
        assertTrue(json.get("latency_verdict").getAsString().startsWith("NOT VALID: the bots themselves were late"));
        assertEquals(3, json.getAsJsonObject("verdict").get("exit_code").getAsInt());
        assertTrue(table(measured).contains("WITHOUT MEANING: the bots themselves were too slow"));
    }

    private static JsonObject json(Measurements measured) {
        RunResult result = MadeUpRun.of(measured, 5);
        return JsonParser.parseString(ReportJson.write(result, judge(result))).getAsJsonObject();
    }

    private static String table(Measurements measured) {
        RunResult result = MadeUpRun.of(measured, 5);
        return ReportTable.write(result, judge(result));
    }

    private static Verdict judge(RunResult result) {
        return Verdict.of(result, new Limits(List.of(Threshold.parse("disconnects==0")), 5));
    }
}
