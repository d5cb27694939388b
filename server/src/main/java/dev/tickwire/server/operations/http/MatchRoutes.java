package dev.tickwire.server.operations.http;

import dev.tickwire.server.operations.MatchOrder;
import dev.tickwire.server.operations.MatchReport;
import dev.tickwire.server.operations.Operations;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the API can be asked about matches. */
final class MatchRoutes {
    static final String MATCHES = ApiRoutes.ROOT + "/matches";
    static final String MATCH_ID = "matchId";
    static final String MATCH = MATCHES + "/{" + MATCH_ID + "}";
    static final String REASON = "reason";
    static final int REASON_CHARACTERS_MAX = 80;
    static final int NAME_CHARACTERS_MAX = 60;
    static final int TEXT_CHARACTERS_MAX = 200;

    /** Bounds of what can be a wish at all; whether it can be met is said by those who would have to. */
    private static final int PLAYERS_MAX = 10_000;

    private static final int TICK_RATE_HZ_MAX = 1_000;
    private static final int MAPS_MAX = 32;
    private static final int OPTIONS_MAX = 32;
    private static final int TICKET_SECONDS_MAX = 86_400;

    private static final String REASON_OF_ENDING = "An operator ended the match";

    private final Operations operations;

    private MatchRoutes(Operations operations) {
        this.operations = operations;
    }

    static List<ApiRoute> of(Operations operations) {
        MatchRoutes routes = new MatchRoutes(operations);
        return List.of(
                ApiRoute.view(MATCHES, routes::list),
                ApiRoute.operateWithBody(HttpMethod.POST, MATCHES, routes::create),
                ApiRoute.view(MATCH, routes::show),
                ApiRoute.operateForReason(MATCH, routes::end),
                ApiRoute.operate(HttpMethod.PUT, MATCH + "/lock", request -> routes.lock(request, true)),
                ApiRoute.operate(HttpMethod.DELETE, MATCH + "/lock", request -> routes.lock(request, false)),
                ApiRoute.operateWithBody(HttpMethod.POST, MATCH + "/tickets", routes::issueTicket),
                ApiRoute.operateWithBody(HttpMethod.POST, MATCH + "/notices", routes::broadcast),
                ApiRoute.view(ApiRoutes.ROOT + "/templates", routes::templates));
    }

    private ApiAnswer list(ApiRequest request) {
        return ApiAnswer.ok(ReportJson.list("matches", operations.matches(), ReportJson::of));
    }

    private ApiAnswer create(ApiRequest request) {
        Fields body = Fields.ofBody(request.body());
        MatchOrder order = new MatchOrder(
                body.text("template", NAME_CHARACTERS_MAX),
                body.text("game", NAME_CHARACTERS_MAX),
                body.texts("maps", MAPS_MAX, NAME_CHARACTERS_MAX),
                body.wholes("options", OPTIONS_MAX),
                body.whole("maxPlayers", 1, PLAYERS_MAX),
                body.whole("tickRateHz", 1, TICK_RATE_HZ_MAX),
                body.whole("fill", 0, PLAYERS_MAX),
                body.whole("seed", Integer.MIN_VALUE, Integer.MAX_VALUE),
                body.flag("private"));
        body.check();
        MatchReport made = operations.create(order);
        return ApiAnswer.created(ReportJson.of(made), MATCHES + "/" + made.id());
    }

    private ApiAnswer show(ApiRequest request) {
        String id = request.path(MATCH_ID);
        return operations
                .match(id)
                .map(report -> ApiAnswer.ok(ReportJson.of(report)))
                .orElseThrow(() -> new ProblemException(Problem.Kind.UNKNOWN, "There is no match " + id + "."));
    }

    private ApiAnswer end(ApiRequest request) {
        String reason = reason(request).orElse(REASON_OF_ENDING);
        return ApiAnswer.ok(ReportJson.of(operations.end(request.path(MATCH_ID), reason)));
    }

    private ApiAnswer lock(ApiRequest request, boolean locked) {
        return ApiAnswer.ok(ReportJson.of(operations.lock(request.path(MATCH_ID), locked)));
    }

    private ApiAnswer issueTicket(ApiRequest request) {
        Fields body = Fields.ofBody(request.body());
        int seconds = body.requiredWhole("validForSeconds", 1, TICKET_SECONDS_MAX);
        body.check();
        return new ApiAnswer(
                201,
                Optional.of(ReportJson.of(operations.issueTicket(request.path(MATCH_ID), Duration.ofSeconds(seconds)))),
                Optional.empty());
    }

    private ApiAnswer broadcast(ApiRequest request) {
        return notice(operations, request, Optional.of(request.path(MATCH_ID)));
    }

    private ApiAnswer templates(ApiRequest request) {
        return ApiAnswer.ok(ReportJson.list("templates", operations.templates(), ReportJson::of));
    }

    /** Says something to one match, or to all. */
    static ApiAnswer notice(Operations operations, ApiRequest request, Optional<String> matchId) {
        Fields body = Fields.ofBody(request.body());
        String text = body.requiredText("text", TEXT_CHARACTERS_MAX);
        body.check();
        return ApiAnswer.ok(new JsonObject().put("recipients", operations.broadcast(matchId, text)));
    }

    /** What the query says as the reason, which a body cannot: what a DELETE carries means nothing. */
    static Optional<String> reason(ApiRequest request) {
        Fields query = Fields.ofQuery(request.query());
        Optional<String> reason = query.text(REASON, REASON_CHARACTERS_MAX);
        query.check();
        return reason;
    }
}
