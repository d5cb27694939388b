package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.AdminLimits;
import dev.tickwire.server.measure.DurationHistogram;
import dev.tickwire.server.operations.live.Warning;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dashboard is told over the live feed, and who is not told anything. */
@Tag("sockets")
class LiveFeedTest {
    @Test
    void whoeverHasATokenIsToldOnceASecondHowTheServerStands() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient feed = new FeedClient(admin.port())) {
            admin.play();
            feed.hello(RunningAdmin.VIEWER);
            JsonObject welcome = feed.await("welcome");
            assertEquals("vera", welcome.getString("name"));
            assertEquals("view", welcome.getString("role"));

            feed.await("report");
            JsonObject report = feed.await("report");
            double seconds = report.getDouble("seconds");
            assertTrue(seconds > 0.2 && seconds < 5, "after " + seconds + " s");
            assertTrue(Instant.parse(report.getString("at")).isBefore(Instant.now()));
            JsonObject server = new JsonObject(admin.call(RunningAdmin.VIEWER, "GET", "/api/v1/server", null)
                    .body());
            assertEquals(server.fieldNames(), report.getJsonObject("server").fieldNames());
            assertEquals("m1", report.getJsonArray("matches").getJsonObject(0).getString("id"));
            assertEquals(0, report.getInteger("matchesLeftOut"));
            JsonObject ticks = report.getJsonObject("ticks");
            int ranges = DurationHistogram.limitsSeconds().length;
            assertEquals(ranges, ticks.getJsonArray("limitsMicros").size());
            long whole = sum(ticks.getJsonArray("whole"));
            assertTrue(whole > 5 && whole < 100, whole + " ticks in " + seconds + " s");
            for (String phase : new String[] {"inputs", "rules", "replicate", "publish"}) {
                assertEquals(
                        ranges + 1,
                        ticks.getJsonObject("phases").getJsonArray(phase).size());
                // A report may come in the middle of a tick.
                long ofPhase = sum(ticks.getJsonObject("phases").getJsonArray(phase));
                assertTrue(Math.abs(whole - ofPhase) <= 1, phase + ": " + ofPhase + " of " + whole);
            }
            assertTrue(report.getJsonObject("traffic").getDouble("outBytesPerSecond") >= 0);
        }
    }

    @Test
    void aMatchCanBeWatchedFromAboveUntilItIsLeft() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient feed = new FeedClient(admin.port())) {
            admin.play();
            feed.hello(RunningAdmin.VIEWER).send(watch("m1"));
            JsonObject first = feed.await("picture");
            assertEquals("m1", first.getString("matchId"));
            assertEquals(32_000, first.getInteger("widthUnits"));
            assertEquals(0, first.getInteger("leftOut"));
            JsonObject second = feed.await("picture");
            int ticks = second.getInteger("tick") - first.getInteger("tick");
            assertTrue(ticks >= 6, ticks + " ticks between pictures, of 30 a second");
            JsonArray avatar = second.getJsonArray("avatars").getJsonArray(0);
            assertEquals(0, avatar.getInteger(0));
            assertTrue(avatar.getInteger(1) > 0 && avatar.getInteger(1) < 32_000, avatar.encode());

            feed.send(new JsonObject().put("type", "unwatch")).send(watch("nowhere"));
            feed.await("refused");
            feed.await("report");
            feed.await("report");
            assertEquals(0, feed.waiting(), "pictures go on coming");
        }
    }

    @Test
    void whatIsWrongIsWarnedOf() throws Exception {
        try (RunningAdmin admin = RunningAdmin.openStalled();
                FeedClient feed = new FeedClient(admin.port())) {
            feed.hello(admin.madeUpSecret().orElseThrow());
            admin.passSeconds(6);
            JsonObject report = feed.await("report");
            while (report.getJsonArray("warnings").isEmpty()) {
                report = feed.await("report");
            }
            JsonObject warning = report.getJsonArray("warnings").getJsonObject(0);
            assertEquals("stalled-loop", warning.getString("code"));
            assertTrue(warning.getString("text").contains("match m1"), warning.encode());
        }
    }

    @Test
    void itWarnsOfWhatOthersKnow() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient feed = new FeedClient(admin.port())) {
            admin.warnings = List.of(new Warning("certificate-expires", "Soon"));
            feed.hello(RunningAdmin.VIEWER);
            assertEquals(
                    new JsonObject().put("code", "certificate-expires").put("text", "Soon"),
                    feed.await("report").getJsonArray("warnings").getJsonObject(0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"hello\",\"token\":\"wrong-0123456789\"}|4401",
                "{\"type\":\"hello\"}|4401",
                "{\"type\":\"watch\",\"matchId\":\"m1\"}|4401",
                "{\"type\":\"hello\",\"token\":7}|4401",
                "hello|4400",
                "[]|4400"
            })
    void whoeverBeginsWithAnythingButATokenIsSentAway(String message, int code) throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient feed = new FeedClient(admin.port())) {
            assertEquals(code, feed.sendText(message).awaitClose());
        }
    }

    @Test
    void messagesAreShortAndFew() throws Exception {
        try (RunningAdmin admin = RunningAdmin.open();
                FeedClient talker = new FeedClient(admin.port());
                FeedClient writer = new FeedClient(admin.port())) {
            writer.sendText("x".repeat(2_000));
            assertTrue(writer.awaitClose() >= 1_000);
            talker.hello(RunningAdmin.VIEWER);
            // It may be cut off before it has said all.
            talker.sendRepeatedly(new JsonObject().put("type", "unwatch"), 40);
            assertEquals(FeedSocket.TOO_MANY, talker.awaitClose());
        }
    }

    @Test
    void oneFeedTooManyIsClosedAndCounted() throws Exception {
        AdminLimits limits = new AdminLimits(64, 20, 60, 10, 16_384, 5_000, 1);
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withLimits(limits));
                FeedClient first = new FeedClient(admin.port())) {
            first.hello(RunningAdmin.VIEWER).await("welcome");
            try (FeedClient second = new FeedClient(admin.port())) {
                assertEquals(FeedSocket.TOO_MANY, second.awaitClose());
            }
            assertEquals(1, admin.refusals(AdminRefusal.TOO_MANY_FEEDS));
            first.await("report");
        }
    }

    @Test
    void withoutAnUpgradeItSaysThatItIsAWebSocket() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            HttpResponse<String> answer = admin.get("/api/v1/live");
            assertEquals(426, answer.statusCode());
            assertEquals("websocket", answer.headers().firstValue("Upgrade").orElseThrow());
        }
    }

    private static JsonObject watch(String matchId) {
        return new JsonObject().put("type", "watch").put("matchId", matchId);
    }

    private static long sum(JsonArray counts) {
        return counts.stream().mapToLong(count -> ((Number) count).longValue()).sum();
    }
}
