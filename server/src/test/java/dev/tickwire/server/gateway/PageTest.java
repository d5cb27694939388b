package dev.tickwire.server.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.map.TileMapCodec;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("sockets")
class PageTest {
    private static RunningGateway server;

    @BeforeAll
    static void open() {
        server = RunningGateway.with(RunningGateway.settings());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void theRootIsThePage() {
        HttpResponse<byte[]> response = server.get("/");

        assertEquals(200, response.statusCode());
        assertEquals("<!doctype html><title>A page</title>", text(response));
        assertEquals("text/html; charset=utf-8", header(response, "content-type"));
    }

    @Test
    void browsersAreToldToTakeNothingFromElsewhere() {
        HttpResponse<byte[]> response = server.get("/");

        String policy = header(response, "content-security-policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertEquals("nosniff", header(response, "x-content-type-options"));
        assertEquals("no-referrer", header(response, "referrer-policy"));
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        HttpResponse<byte[]> first = server.get("/app/main.js");
        HttpResponse<byte[]> second =
                server.send(server.request("/app/main.js").header("If-None-Match", header(first, "etag")));

        assertEquals("no-cache", header(first, "cache-control"));
        assertEquals(304, second.statusCode());
        assertEquals(0, second.body().length);
    }

    @Test
    void textIsCompressedForThoseWhoCanReadIt() throws IOException {
        HttpResponse<byte[]> plain = server.get("/app/main.js");
        HttpResponse<byte[]> packed = server.send(server.request("/app/main.js").header("Accept-Encoding", "gzip"));

        assertEquals("gzip", header(packed, "content-encoding"));
        assertTrue(packed.body().length < plain.body().length);
        assertArrayEquals(plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
    }

    @Test
    void theDrawingLibraryHasAShortAddress() {
        assertEquals("export {};", text(server.get("/lib/three.module.min.js")));
    }

    @Test
    void headIsAnsweredWithoutTheBody() {
        HttpResponse<byte[]> response =
                server.send(server.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertEquals(200, response.statusCode());
        assertEquals("36", header(response, "content-length"));
        assertEquals(0, response.body().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/app", "/app/", "//index.html", "/app/../index.html", "/%2e%2e/pom.xml", "/maps/"})
    void otherAddressesLeadNowhere(String path) {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void otherMethodsAreRefused() {
        HttpResponse<byte[]> response =
                server.send(server.request("/").method("DELETE", HttpRequest.BodyPublishers.noBody()));

        assertEquals(405, response.statusCode());
        assertEquals("GET, HEAD", header(response, "allow"));
    }

    @Test
    void aRequestWithABodyIsRefused() {
        HttpResponse<byte[]> response = server.send(server.request("/").POST(HttpRequest.BodyPublishers.ofString("x")));

        assertEquals(413, response.statusCode());
        assertTrue(server.refused(Refusal.REQUEST_BODY) >= 1);
    }

    @Test
    void whoAsksOnAndOnWithoutReadingTheAnswersIsDisconnected() throws IOException {
        byte[] requests = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII);
        try (RawWebSocket client = new RawWebSocket(server.port())) {
            boolean open = true;
            while (open) {
                open = tryWrite(client, requests);
            }
            assertTrue(server.refused(Refusal.RESPONSE_UNREAD) >= 1);
        }
    }

    private static boolean tryWrite(RawWebSocket client, byte[] bytes) {
        try {
            client.write(bytes);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void matchesAreListed() {
        HttpResponse<byte[]> response = server.get("/matches");

        JsonArray matches = new JsonArray(text(response));
        assertEquals(1, matches.size());
        JsonObject match = matches.getJsonObject(0);
        assertEquals("application/json", header(response, "content-type"));
        assertEquals("no-store", header(response, "cache-control"));
        assertEquals(
                Set.of(
                        "id",
                        "game",
                        "map",
                        "mapHash",
                        "mode",
                        "phase",
                        "players",
                        "bots",
                        "spectators",
                        "maxPlayers",
                        "maxSpectators",
                        "fill",
                        "tickRate",
                        "needsTicket",
                        "behaviourHash"),
                match.fieldNames());
        assertEquals(RunningGateway.MATCH, match.getString("id"));
        assertEquals("provingground", match.getString("game"));
        assertEquals(2, match.getInteger("maxPlayers"));
        assertEquals(RunningGateway.TICK_RATE_HZ, match.getInteger("tickRate"));
        assertEquals(server.match.behaviourHash(), match.getString("behaviourHash"));
    }

    @Test
    void aMapIsFoundByItsHashAndMayBeKept() {
        HttpResponse<byte[]> response = server.get("/maps/" + server.match.mapHash());

        assertEquals(200, response.statusCode());
        assertEquals(server.match.mapHash(), TileMapCodec.contentHash(response.body()));
        assertEquals("application/octet-stream", header(response, "content-type"));
        assertTrue(header(response, "cache-control").contains("immutable"));
        assertEquals(404, server.get("/maps/0123456789abcdef").statusCode());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("(no " + name + ")");
    }
}
