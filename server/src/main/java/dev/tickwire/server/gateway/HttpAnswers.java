package dev.tickwire.server.gateway;

import dev.tickwire.server.match.Match;
import dev.tickwire.server.match.MatchDirectory;
import dev.tickwire.server.match.MatchMap;
import dev.tickwire.server.match.MatchSummary;
import dev.tickwire.server.page.PageFile;
import dev.tickwire.server.page.PageFiles;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Answers plain HTTP requests: the page, the list of matches and maps. Thread safe. */
final class HttpAnswers {
    private static final String MAPS = "/maps/";
    private static final String MATCHES = "/matches/";
    private static final String REVALIDATE = "no-cache";
    private static final String NEVER_KEEP = "no-store";

    /** An address that contains the content's hash never changes its meaning. */
    private static final String KEEP_FOR_EVER = "public, max-age=31536000, immutable";

    /** Everything comes from this server, nothing stands inline, and no other page may frame this one. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
            + "; img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self'"
            + "; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PageFiles files;
    private final MatchDirectory matches;

    HttpAnswers(PageFiles files, MatchDirectory matches) {
        this.files = files;
        this.matches = matches;
    }

    /** Answers a GET or HEAD; the future ends when the answer is on its way. */
    Future<Void> answer(HttpServerRequest request) {
        String path = request.path();
        if (path.equals("/matches")) {
            return sendJson(request, listOfMatches().toBuffer());
        }
        if (path.startsWith(MATCHES)) {
            return answerMatch(request, path.substring(MATCHES.length()));
        }
        if (path.startsWith(MAPS)) {
            return answerMap(request, path.substring(MAPS.length()));
        }
        Optional<PageFile> file = files.find(path);
        return file.isPresent() ? answerFile(request, file.get()) : refuse(request, 404, "There is nothing here.");
    }

    /** Answers with a status and a line of text. */
    Future<Void> refuse(HttpServerRequest request, int status, String text) {
        request.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        return send(request, NEVER_KEEP, Buffer.buffer(text + "\n"));
    }

    private JsonArray listOfMatches() {
        JsonArray list = new JsonArray();
        matches.listed().forEach(match -> list.add(entryOf(match)));
        return list;
    }

    /** Private matches too: whoever was invited to one must learn what is played there. */
    private Future<Void> answerMatch(HttpServerRequest request, String id) {
        Optional<Match> match = matches.find(id).filter(found -> !found.hasEnded());
        return match.isPresent()
                ? sendJson(request, entryOf(match.get()).toBuffer())
                : refuse(request, 404, "There is no such match.");
    }

    private static JsonObject entryOf(Match match) {
        MatchSummary summary = match.summary();
        return new JsonObject()
                .put("id", match.id())
                .put("game", match.game().schema().game())
                .put("map", match.settings().map().name())
                .put("mapHash", match.mapHash())
                .put("players", summary.players())
                .put("bots", summary.bots())
                .put("spectators", summary.spectators())
                .put("maxSpectators", match.settings().maxSpectators())
                .put("fill", match.settings().fill())
                .put("mode", match.mode())
                .put("phase", summary.phase())
                .put("maxPlayers", summary.maxPlayers())
                .put("tickRate", match.settings().tickRateHz())
                .put("needsTicket", match.settings().access().needsTicket())
                .put("behaviourHash", match.behaviourHash());
    }

    private Future<Void> sendJson(HttpServerRequest request, Buffer body) {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        return send(request, NEVER_KEEP, body);
    }

    private Future<Void> answerMap(HttpServerRequest request, String hash) {
        Optional<MatchMap> map = matches.map(hash);
        if (map.isEmpty()) {
            return refuse(request, 404, "No match here is on that map.");
        }
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
        return send(request, KEEP_FOR_EVER, Buffer.buffer(map.get().bytes()));
    }

    private Future<Void> answerFile(HttpServerRequest request, PageFile file) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ETAG, file.entityTag());
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.contentType());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(file.entityTag())) {
            putCommonHeaders(response, REVALIDATE);
            return response.setStatusCode(304).end();
        }
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (file.gzipped() != null && encodings != null && encodings.contains("gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            return send(request, REVALIDATE, file.gzipped());
        }
        return send(request, REVALIDATE, file.content());
    }

    private Future<Void> send(HttpServerRequest request, String caching, Buffer body) {
        HttpServerResponse response = request.response();
        putCommonHeaders(response, caching);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            return response.end();
        }
        return response.end(body);
    }

    private void putCommonHeaders(HttpServerResponse response, String caching) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader("Content-Security-Policy", CONTENT_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
