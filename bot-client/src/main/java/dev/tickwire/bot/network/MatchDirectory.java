package dev.tickwire.bot.network;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a server says over HTTP of its matches and maps. Its methods wait for the answer: not for event loops. */
public final class MatchDirectory {
    private static final int OK = 200;
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Context loop;
    private final HttpClientAgent http;
    private final ServerAddress server;

    MatchDirectory(Context loop, HttpClientAgent http, ServerAddress server) {
        this.loop = loop;
        this.http = http;
        this.server = server;
    }

    /**
     * The server's list of matches, in its order.
     *
     * @throws NetworkException if there is no server, or one that lists no matches
     */
    public List<MatchInfo> matches() throws NetworkException {
        byte[] body = await("/matches");
        try {
            List<MatchInfo> matches = new ArrayList<>();
            JsonArray list = Buffer.buffer(body).toJsonArray();
            for (int i = 0; i < list.size(); i++) {
                matches.add(readMatch(list.getJsonObject(i)));
            }
            return matches;
        } catch (RuntimeException e) {
            throw new NetworkException(server + "/matches is no list of matches; is this a Tickwire server?", e);
        }
    }

    /**
     * A match that need not be in the list.
     *
     * @throws NetworkException if there is no server, or it has no such match
     */
    public MatchInfo match(String id) throws NetworkException {
        byte[] body = await("/matches/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        try {
            return readMatch(Buffer.buffer(body).toJsonObject());
        } catch (RuntimeException e) {
            throw new NetworkException(server + "/matches/" + id + " is no match; is this a Tickwire server?", e);
        }
    }

    /**
     * The bytes of a map.
     *
     * @throws NetworkException if the server does not have it
     */
    public byte[] map(String mapHash) throws NetworkException {
        return await(mapPath(mapHash));
    }

    static String mapPath(String mapHash) {
        return "/maps/" + mapHash;
    }

    static String playPath(String matchId) {
        return "/play?match=" + URLEncoder.encode(matchId, StandardCharsets.UTF_8);
    }

    /** To be called on an event loop: elsewhere the body may have passed before it is asked for. */
    static Future<byte[]> get(HttpClientAgent http, ServerAddress server, String path) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(server.host())
                .setPort(server.port())
                .setSsl(server.secure())
                .setURI(path)
                .setTimeout(TIMEOUT_MILLIS);
        return http.request(options)
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == OK
                        ? response.body().map(Buffer::getBytes)
                        : Future.failedFuture(path + " answered " + response.statusCode()));
    }

    private static MatchInfo readMatch(JsonObject json) {
        return new MatchInfo(
                required(json.getString("id")),
                required(json.getString("game")),
                json.getString("map", "unknown"),
                required(json.getString("mapHash")),
                json.getInteger("players", 0),
                json.getInteger("maxPlayers", 0),
                json.getInteger("tickRate"));
    }

    private static String required(String value) {
        if (value == null) {
            throw new IllegalArgumentException("an entry is missing");
        }
        return value;
    }

    private byte[] await(String path) throws NetworkException {
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        loop.runOnContext(
                ignored -> get(http, server, path).onComplete(answer::complete, answer::completeExceptionally));
        try {
            return answer.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NetworkException("no answer from " + server + ": " + NetworkLoop.describe(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new NetworkException("no answer from " + server + " within " + TIMEOUT_MILLIS / 1000 + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkException("interrupted", e);
        }
    }
}
