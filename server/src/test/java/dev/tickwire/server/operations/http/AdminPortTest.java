package dev.tickwire.server.operations.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.server.config.AdminLimits;
import dev.tickwire.server.config.AdminSettings;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The admin port apart from what single calls do: who is let in, how much is put up with, and how it says no. */
@Tag("sockets")
class AdminPortTest {
    private static final String SERVER = "/api/v1/server";
    private static final String MATCHES = "/api/v1/matches";

    @Test
    void metricsAndHealthAreOpenAndTheApiIsNot() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            assertEquals(200, admin.get("/metrics").statusCode());
            assertEquals(200, admin.get("/health/live").statusCode());
            assertEquals(200, admin.get("/health/ready").statusCode());
            assertProblem(admin.get(SERVER), 401, "no-token");
            assertEquals(
                    "Bearer",
                    admin.get(SERVER).headers().firstValue("WWW-Authenticate").orElseThrow());
        }
    }

    @Test
    void metricsAndHealthCanBeGuarded() {
        try (RunningAdmin admin = RunningAdmin.open(AdminSettings::withGuardedReadings)) {
            for (String path : List.of("/metrics", "/health/live", "/health/ready")) {
                assertProblem(admin.get(path), 401, "no-token");
                assertEquals(
                        200, admin.call(RunningAdmin.VIEWER, "GET", path, null).statusCode(), path);
            }
        }
    }

    @Test
    void withoutTokensOneForOperatingIsMadeUpAndNoneIsAcceptedElse() {
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withTokens(List.of()))) {
            String secret = admin.madeUpSecret().orElseThrow();
            assertTrue(secret.length() >= 32, secret);
            assertEquals(
                    204,
                    admin.call(secret, "DELETE", MATCHES + "/m1/players/0", null)
                            .statusCode());
            assertProblem(admin.get(SERVER), 401, "no-token");
            assertProblem(admin.call("", "GET", SERVER, null), 401, "no-token");
            assertProblem(admin.call(RunningAdmin.OPERATOR, "GET", SERVER, null), 401, "wrong-token");
        }
        try (RunningAdmin admin = RunningAdmin.open()) {
            assertTrue(admin.madeUpSecret().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9600, 200",
        "localhost, 200",
        "LOCALHOST:1, 200",
        "[::1]:9600, 200",
        "game.example.org:9600, 200",
        "evil.example.org, 421",
        "localhost.evil.example.org, 421",
        "127.0.0.1.evil.example.org, 421"
    })
    void onlyItsOwnNamesAreServed(String host, int status) throws IOException {
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withNames(Set.of("game.example.org")))) {
            String answer = raw(admin, "GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            assertEquals(status == 200 ? 0 : 1, admin.refusals(AdminRefusal.FOREIGN_HOST));
        }
    }

    @Test
    void pagesFromElsewhereAreRefusedAndNeverToldThatTheyMayRead() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            assertProblem(
                    admin.send(admin.request("/metrics").header("Origin", "https://evil.example.org")), 403, "foreign");
            HttpResponse<String> own =
                    admin.send(admin.request("/metrics").header("Origin", "http://127.0.0.1:" + admin.port()));
            assertEquals(200, own.statusCode());
            assertTrue(own.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
            assertTrue(own.headers().firstValue("Set-Cookie").isEmpty());
            assertEquals(
                    "nosniff",
                    own.headers().firstValue("X-Content-Type-Options").orElseThrow());
        }
    }

    @Test
    void whatIsNotThereIsSaidInTheSameWayAsEveryOtherProblem() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            JsonObject nothing = assertProblem(admin.get("/nothing"), 404, "not-found");
            assertEquals("/nothing", nothing.getString("instance"));
            HttpResponse<String> method = admin.call(RunningAdmin.OPERATOR, "PATCH", MATCHES + "/m1", null);
            assertProblem(method, 405, "method");
            assertEquals("GET, DELETE", method.headers().firstValue("Allow").orElseThrow());
            assertProblem(admin.send(admin.request("/metrics").DELETE()), 405, "method");
        }
    }

    @Test
    void aBodyMustBeJsonAndNotTooLarge() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            HttpRequest.Builder text = admin.request(MATCHES)
                    .header("Authorization", "Bearer " + RunningAdmin.OPERATOR)
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            assertProblem(admin.send(text), 415, "media-type");
            for (String broken : List.of("{", "[]", "7", "", "null")) {
                assertProblem(admin.call(RunningAdmin.OPERATOR, "POST", MATCHES, broken), 400, "invalid");
            }
            String large = "{\"game\":\"" + "x".repeat(AdminLimits.DEFAULT.bodyBytes()) + "\"}";
            assertProblem(admin.call(RunningAdmin.OPERATOR, "POST", MATCHES, large), 413, "too-large");
            assertEquals(1, admin.refusals(AdminRefusal.BODY_TOO_LARGE));
            assertProblem(admin.call(RunningAdmin.VIEWER, "GET", MATCHES, "{}"), 400, "invalid");
            assertEquals(List.of(), admin.operations.calls);
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            String body =
                    "{\"maxPlayers\": 0, \"tickRateHz\": \"fast\", \"maps\": [1], \"options\": {\"mode\": \"tdm\"},"
                            + " \"private\": 1, \"colour\": \"red\", \"game\": \"\"}";
            JsonObject problem =
                    assertProblem(admin.call(RunningAdmin.OPERATOR, "POST", MATCHES, body), 400, "invalid");
            List<String> pointers = new ArrayList<>();
            problem.getJsonArray("errors").forEach(error -> pointers.add(((JsonObject) error).getString("pointer")));
            assertEquals(
                    Set.of("#/maxPlayers", "#/tickRateHz", "#/maps", "#/options", "#/private", "#/colour", "#/game"),
                    Set.copyOf(pointers));
            assertEquals(7, pointers.size());
            JsonObject query = assertProblem(
                    admin.call(RunningAdmin.OPERATOR, "DELETE", MATCHES + "/m1?because=1", null), 400, "invalid");
            assertTrue(query.getString("detail").contains("?because"), query.encode());
        }
    }

    @Test
    void whatTheServerRefusesBecomesItsProblem() {
        try (RunningAdmin admin = RunningAdmin.open()) {
            assertProblem(admin.call(RunningAdmin.OPERATOR, "POST", MATCHES, "{\"game\":\"chess\"}"), 400, "invalid");
            assertEquals(
                    200,
                    admin.call(RunningAdmin.OPERATOR, "DELETE", MATCHES + "/m1", null)
                            .statusCode());
            assertProblem(admin.call(RunningAdmin.OPERATOR, "DELETE", MATCHES + "/m1", null), 409, "conflict");
            assertEquals(
                    202,
                    admin.call(RunningAdmin.OPERATOR, "PUT", "/api/v1/drain", "{\"limitSeconds\":0}")
                            .statusCode());
            assertProblem(admin.call(RunningAdmin.OPERATOR, "POST", MATCHES, "{}"), 503, "unavailable");
        }
    }

    @Test
    void aCallThatTakesTooLongIsGivenUp() {
        AdminLimits limits = new AdminLimits(64, 20, 60, 10, 16_384, 100, 16);
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withLimits(limits))) {
            admin.operations.gate = new CountDownLatch(1);
            assertProblem(admin.call(RunningAdmin.VIEWER, "GET", MATCHES, null), 503, "too-slow");
            assertEquals(200, admin.get("/health/live").statusCode());
            assertEquals(1, admin.refusals(AdminRefusal.TOO_SLOW));
        }
    }

    @Test
    void tooManyCallsHaveToWaitAndHealthNeverDoes() {
        AdminLimits limits = new AdminLimits(64, 1, 5, 10, 16_384, 5_000, 16);
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withLimits(limits))) {
            for (int i = 0; i < 5; i++) {
                assertEquals(
                        200,
                        admin.call(RunningAdmin.VIEWER, "GET", SERVER, null).statusCode());
            }
            HttpResponse<String> refused = admin.call(RunningAdmin.VIEWER, "GET", SERVER, null);
            assertProblem(refused, 429, "too-many");
            assertEquals("1", refused.headers().firstValue("Retry-After").orElseThrow());
            assertProblem(admin.get("/metrics"), 429, "too-many");
            assertEquals(200, admin.get("/health/live").statusCode());
            assertEquals(2, admin.refusals(AdminRefusal.TOO_MANY_CALLS));
        }
    }

    @Test
    void whoeverGuessesTokensIsShutOutForAWhileEvenWithTheRightOne() {
        AdminLimits limits = new AdminLimits(64, 100, 100, 3, 16_384, 5_000, 16);
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withLimits(limits))) {
            for (int i = 0; i < 3; i++) {
                assertProblem(admin.call("guess-0123456789-" + i, "GET", SERVER, null), 401, "wrong-token");
            }
            HttpResponse<String> right = admin.call(RunningAdmin.OPERATOR, "GET", SERVER, null);
            assertProblem(right, 429, "too-many");
            int seconds =
                    Integer.parseInt(right.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(seconds > 10 && seconds <= 20, "wait " + seconds + " s");
            assertEquals(3, admin.refusals(AdminRefusal.WRONG_TOKEN));
            assertEquals(1, admin.refusals(AdminRefusal.TOO_MANY_FAILURES));
        }
    }

    @Test
    void oneConnectionTooManyIsClosedAndTheOthersGoOn() throws IOException {
        AdminLimits limits = new AdminLimits(2, 20, 60, 10, 16_384, 5_000, 16);
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withLimits(limits));
                Socket first = connect(admin);
                Socket second = connect(admin)) {
            String request = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";
            write(first, request);
            assertEquals('H', first.getInputStream().read());
            write(second, request);
            assertEquals('H', second.getInputStream().read());
            try (Socket third = connect(admin)) {
                write(third, request);
                assertEquals(-1, readOrEnd(third));
            }
            assertEquals(1, admin.refusals(AdminRefusal.TOO_MANY_CONNECTIONS));
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            IllegalStateException failure = assertThrows(
                    IllegalStateException.class,
                    () -> RunningAdmin.open(settings -> AdminSettings.local(taken.getLocalPort())));
            String message = failure.getCause().getMessage();
            assertTrue(message.contains("port " + taken.getLocalPort()) && message.contains("--admin-port"), message);
        }
    }

    @Test
    void everyOperatingCallLeavesALineAttemptsIncludedAndNothingSecret(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("audit.jsonl");
        try (RunningAdmin admin = RunningAdmin.open(settings -> settings.withAuditFile(file))) {
            admin.call(RunningAdmin.OPERATOR, "POST", "/api/v1/notices", "{\"text\":\"Hello\"}");
            admin.call(RunningAdmin.VIEWER, "DELETE", MATCHES + "/m1?reason=Spite", null);
            admin.call("wrong-0123456789abcdef", "PUT", MATCHES + "/m1/lock", null);
            admin.call(RunningAdmin.OPERATOR, "POST", MATCHES + "/m1/tickets", "{\"validForSeconds\":60}");
            admin.call(RunningAdmin.VIEWER, "GET", SERVER, null);
        }
        List<JsonObject> lines =
                Files.readAllLines(file).stream().map(JsonObject::new).toList();
        assertEquals(4, lines.size());
        assertEquals("otto", lines.get(0).getString("caller"));
        assertEquals(200, lines.get(0).getInteger("status"));
        assertEquals("127.0.0.1", lines.get(0).getString("address"));
        assertEquals("{\"text\":\"Hello\"}", lines.get(0).getString("body"));
        assertEquals("vera", lines.get(1).getString("caller"));
        assertEquals(403, lines.get(1).getInteger("status"));
        assertEquals(MATCHES + "/m1?reason=Spite", lines.get(1).getString("uri"));
        assertFalse(lines.get(2).containsKey("caller"));
        assertEquals(401, lines.get(2).getInteger("status"));
        String all = Files.readString(file);
        assertFalse(all.contains("0123456789abcdef") || all.contains("secret-ticket"), all);
    }

    /** The problem of an answer that must be one. */
    private static JsonObject assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonObject problem = new JsonObject(answer.body());
        assertEquals("urn:tickwire:problem:" + kind, problem.getString("type"));
        assertEquals(status, problem.getInteger("status"));
        return problem;
    }

    private static Socket connect(RunningAdmin admin) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), admin.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A connection that is closed with something unread in it is reset. */
    private static int readOrEnd(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException e) {
            return -1;
        }
    }

    private static String raw(RunningAdmin admin, String request) throws IOException {
        try (Socket socket = connect(admin)) {
            write(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
