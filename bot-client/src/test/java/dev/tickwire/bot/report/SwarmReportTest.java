package dev.tickwire.bot.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

/** What a report says, in both of its forms. */
class SwarmReportTest {
    private static final RunDescription RUN =
            new RunDescription("http://127.0.0.1:1", "skirmish", "m1", "foundry", 30, "change", 7, 3);

    @Test
    void ratesAreOfOneBotForTheTimeThatItPlayed() {
        JsonObject json = json(report(measured()));
        assertEquals(20.0, json.get("frames_per_bot_s").getAsDouble());
        assertEquals(100.0, json.get("payload_bytes_per_bot_s").getAsDouble());
        assertEquals(12.5, json.get("sent_bytes_per_bot_s").getAsDouble());
    }

    @Test
    void everyFigureThatChecksRelyOnIsThere() {
        JsonObject json = json(report(measured()));
        assertEquals(3, json.get("bots").getAsInt());
        assertEquals(3, json.get("joined").getAsInt());
        assertEquals(0, json.get("disconnects").getAsInt());
        assertEquals(50.0, json.getAsJsonObject("latency_ms").get("p50").getAsDouble(), 0.05);
        assertEquals(99.0, json.getAsJsonObject("latency_ms").get("p99").getAsDouble(), 0.1);
        assertEquals(100.0, json.getAsJsonObject("latency_ms").get("max").getAsDouble(), 0.1);
        assertEquals(33.0, json.getAsJsonObject("gap_ms").get("p50").getAsDouble(), 0.05);
        assertEquals(1.5, json.getAsJsonObject("generator_lag_ms").get("p99").getAsDouble(), 0.01);
        assertEquals(1.5, json.getAsJsonObject("generator_lag_ms").get("max").getAsDouble(), 0.01);
        assertEquals(4, json.get("late_inputs").getAsInt());
        assertEquals(5, json.get("prediction_corrections").getAsInt());
        assertEquals(6, json.get("replica_checks").getAsInt());
        assertEquals(0, json.get("replica_mismatches").getAsInt());
    }

    @Test
    void whatWasNotRecordedIsNullAndNotZero() {
        JsonObject json = json(report(new Measurements()));
        assertTrue(json.getAsJsonObject("latency_ms").get("p99").isJsonNull());
        assertEquals(0.0, json.get("frames_per_bot_s").getAsDouble());
    }

    @Test
    void partsOfSeveralThreadsAddUp() {
        Measurements sum = new Measurements();
        sum.add(measured());
        sum.add(measured());
        assertEquals(2 * measured().frames, sum.frames);
        assertEquals(200, sum.latency.percentiles().count());
        assertEquals(20.0, sum.perBotAndSecond(sum.frames));
        sum.addReason("4007 TOO_SLOW");
        Measurements more = new Measurements();
        more.addReason("4007 TOO_SLOW");
        sum.add(more);
        assertEquals(2, sum.disconnectReasons.get("4007 TOO_SLOW"));
    }

    @Test
    void onlyARunWithoutLossesSucceeds() {
        Measurements measured = measured();
        assertTrue(report(measured).allJoinedAndStayed());
        measured.disconnects = 1;
        assertFalse(report(measured).allJoinedAndStayed());
        measured.disconnects = 0;
        measured.joined = 2;
        assertFalse(report(measured).allJoinedAndStayed());
    }

    @Test
    void theTableTellsTheReasonsOfDisconnects() {
        Measurements measured = measured();
        measured.disconnects = 2;
        measured.addReason("4007 TOO_SLOW");
        measured.addReason("4007 TOO_SLOW");
        String table = ReportTable.write(report(measured));
        assertTrue(table.contains("2 x 4007 TOO_SLOW"), table);
        assertTrue(table.contains("m1 of skirmish on foundry, 30 ticks/s"), table);
        assertTrue(table.contains("p50 50.0 ms, p99 99.0 ms, max 100.0 ms"), table);
    }

    @Test
    void lagOfTheBotsThatIsNotTooLongLeavesTheLatencyValid() {
        Measurements measured = measured();
        assertTrue(json(report(measured)).get("latency_valid").getAsBoolean());
        assertTrue(ReportTable.write(report(measured)).contains("latency figures are       valid: "));
    }

    @Test
    void lagOfTheBotsThatIsTooLongMakesTheLatencyInvalidInBothForms() {
        Measurements measured = measured();
        measured.generatorLag.record(SwarmReport.GENERATOR_LAG_P99_MILLIS_MAX + 0.1);
        JsonObject json = json(report(measured));
        assertFalse(json.get("latency_valid").getAsBoolean());
        assertTrue(json.get("latency_verdict").getAsString().startsWith("NOT VALID: the bots themselves were late"));
        String table = ReportTable.write(report(measured));
        assertTrue(table.contains("latency figures are       NOT VALID: "), table);
        assertTrue(report(measured).allJoinedAndStayed());
    }

    @Test
    void whatIsOfTheWindowIsForgottenWhenItOpensAndWhatIsOfTheRunIsNot() {
        Measurements measured = measured();
        measured.addReason("4007 TOO_SLOW");
        measured.forgetWindow();
        assertEquals(0, measured.latency.percentiles().count());
        assertEquals(0, measured.gap.percentiles().count());
        assertEquals(0, measured.generatorLag.percentiles().count());
        assertEquals(0, measured.frames + measured.payloadBytesReceived + measured.payloadBytesSent);
        assertEquals(0, measured.lateInputs + measured.predictionCorrections + measured.inputsSent);
        assertEquals(0.0, measured.botSeconds);
        assertEquals(3, measured.joined);
        assertEquals(6, measured.replicaChecks);
        assertEquals(1, measured.disconnectReasons.get("4007 TOO_SLOW"));
    }

    @Test
    void durationsOutOfRangeCountAsTheNearestInIt() {
        DurationHistogram histogram = new DurationHistogram();
        histogram.record(-5);
        histogram.record(1e9);
        assertEquals(2, histogram.percentiles().count());
        assertEquals(60_000, histogram.percentiles().maxMillis(), 60);
        assertEquals(0, histogram.percentiles().p50Millis());
    }

    private static Measurements measured() {
        Measurements measured = new Measurements();
        for (int millis = 1; millis <= 100; millis++) {
            measured.latency.record(millis);
        }
        measured.gap.record(33);
        measured.generatorLag.record(1.5);
        measured.botSeconds = 30;
        measured.frames = 600;
        measured.payloadBytesReceived = 3_000;
        measured.payloadBytesSent = 375;
        measured.lateInputs = 4;
        measured.predictionCorrections = 5;
        measured.joined = 3;
        measured.replicaChecks = 6;
        return measured;
    }

    private static SwarmReport report(Measurements measured) {
        return new SwarmReport(RUN, 0.5, 10, 12.3456, measured);
    }

    private static JsonObject json(SwarmReport report) {
        return JsonParser.parseString(ReportJson.write(report)).getAsJsonObject();
    }
}
