package dev.tickwire.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.config.AdminToken;
import dev.tickwire.server.config.GatewaySettings;
import dev.tickwire.server.config.ServerSettings;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real server, operated by its API as an operator does it. */
@Tag("sockets")
class OperatingOverHttpTest {
    private static final String SECRET = "operator-0123456789abcdef";
    private static final String MATCHES = "/api/v1/matches";
    private static final int BOTS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Server server;
    private ServerAdmin admin;

    @BeforeEach
    void start() throws IOException {
        server = Server.start(ServerSettings.forGame(
                GatewaySettings.of("127.0.0.1", 0, 1),
                "skirmish",
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.of(BOTS),
                ServerSettings.TICK_RATE_HZ_DEFAULT,
                OptionalInt.of(8),
                7,
                0));
        admin = ServerAdmin.open(
                AdminSettings.local(0).withTokens(List.of(new AdminToken("otto", AdminRole.OPERATE, SECRET))), server);
    }

    @AfterEach
    void stop() {
        admin.close();
        server.close();
    }

    @Test
    void aMatchIsMadeLockedAndEnded() throws Exception {
        HttpResponse<String> made =
                call("POST", MATCHES, "{\"maxPlayers\":4,\"options\":{\"roundSeconds\":60},\"private\":true}", 201);
        JsonObject match = new JsonObject(made.body());
        String path = made.headers().firstValue("Location").orElseThrow();
        assertEquals(MATCHES + "/" + match.getString("id"), path);
        assertEquals(4, match.getInteger("maxPlayers"));
        assertTrue(match.getBoolean("private"));
        assertEquals(2, json("GET", MATCHES, null, 200).getJsonArray("matches").size());

        assertTrue(json("PUT", path + "/lock", null, 200).getBoolean("locked"));
        assertTrue(json("GET", path, null, 200).getBoolean("locked"));
        assertFalse(json("DELETE", path + "/lock", null, 200).getBoolean("locked"));

        JsonObject ticket = json("POST", path + "/tickets", "{\"validForSeconds\":60}", 201);
        assertEquals(match.getString("id"), ticket.getString("matchId"));
        assertFalse(ticket.getString("ticket").isBlank());

        assertEquals("ended", json("DELETE", path + "?reason=Enough", null, 200).getString("state"));
        call("DELETE", path, null, 409);
        call("PUT", path + "/lock", null, 409);
        assertEquals(1, json("GET", "/api/v1/server", null, 200).getInteger("matches"));
    }

    @Test
    void whatCannotBeMadeIsRefusedAndNothingIsThere() throws Exception {
        call("POST", MATCHES, "{\"game\":\"chess\"}", 400);
        call("POST", MATCHES, "{\"maps\":[\"nowhere\"]}", 400);
        call("POST", MATCHES, "{\"tickRateHz\":5}", 400);
        call("POST", MATCHES, "{\"options\":{\"roundSeconds\":0}}", 400);
        call("POST", MATCHES, "{\"template\":\"nowhere\"}", 404);
        assertEquals(1, json("GET", MATCHES, null, 200).getJsonArray("matches").size());
    }

    @Test
    void aBotIsPutOutAndCannotBeBanned() throws Exception {
        String players = MATCHES + "/m1/players";
        awaitBots(BOTS);
        JsonObject bot = json("GET", players, null, 200).getJsonArray("players").getJsonObject(0);
        assertEquals("bot", bot.getString("role"));
        int id = bot.getInteger("id");

        call("POST", "/api/v1/bans", "{\"matchId\":\"m1\",\"playerId\":" + id + ",\"durationSeconds\":60}", 409);
        call("DELETE", players + "/" + id + "?reason=" + "x".repeat(80), null, 204);
        awaitBots(BOTS - 1);
        call("DELETE", players + "/" + id, null, 404);
        assertEquals(
                0, json("GET", "/api/v1/bans", null, 200).getJsonArray("bans").size());
        assertEquals(
                0,
                json("POST", "/api/v1/notices", "{\"text\":\"Hello\"}", 200).getInteger("recipients"),
                "bots read no notices");
    }

    @Test
    void aDrainTurnsReadyAtOnceAndEmptiesTheServer() throws Exception {
        call("GET", "/health/ready", null, 200);
        assertTrue(json("PUT", "/api/v1/drain", "{\"limitSeconds\":0}", 202).containsKey("drainingSince"));
        JsonObject ready = json("GET", "/health/ready", null, 503);
        assertEquals("The server drains.", ready.getJsonArray("objections").getString(0));
        call("GET", "/health/live", null, 200);
        call("POST", MATCHES, "{}", 503);
        server.drained().get(10, TimeUnit.SECONDS);
    }

    private void awaitBots(int count) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (json("GET", MATCHES + "/m1", null, 200).getInteger("bots") != count) {
            assertTrue(System.nanoTime() - deadline < 0, "never " + count + " bots");
            Thread.sleep(100);
        }
    }

    private JsonObject json(String method, String path, String body, int status) throws Exception {
        return new JsonObject(call(method, path, body, status).body());
    }

    private HttpResponse<String> call(String method, String path, String body, int status) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + admin.port() + path))
                .header("Authorization", "Bearer " + SECRET);
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), method + " " + path + ": " + answer.body());
        return answer;
    }
}
