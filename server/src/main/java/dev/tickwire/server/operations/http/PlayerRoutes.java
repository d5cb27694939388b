package dev.tickwire.server.operations.http;

import dev.tickwire.server.operations.BanReport;
import dev.tickwire.server.operations.Operations;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;

/** What the API can be asked about players, and about those who are kept out. */
final class PlayerRoutes {
    private static final String PLAYERS = MatchRoutes.MATCH + "/players";
    private static final String PLAYER_ID = "playerId";
    private static final String BANS = ApiRoutes.ROOT + "/bans";
    private static final String BAN_ID = "banId";
    private static final int BAN_SECONDS_MAX = 31_622_400;
    private static final String REASON_OF_KICK = "An operator removed you";

    private final Operations operations;

    private PlayerRoutes(Operations operations) {
        this.operations = operations;
    }

    static List<ApiRoute> of(Operations operations) {
        PlayerRoutes routes = new PlayerRoutes(operations);
        return List.of(
                ApiRoute.view(PLAYERS, routes::list),
                ApiRoute.operateForReason(PLAYERS + "/{" + PLAYER_ID + "}", routes::kick),
                ApiRoute.view(BANS, routes::bans),
                ApiRoute.operateWithBody(HttpMethod.POST, BANS, routes::ban),
                ApiRoute.view(BANS + "/{" + BAN_ID + "}", routes::showBan),
                ApiRoute.operate(HttpMethod.DELETE, BANS + "/{" + BAN_ID + "}", routes::unban));
    }

    private ApiAnswer list(ApiRequest request) {
        return ApiAnswer.ok(ReportJson.list(
                "players",
                operations.players(request.path(MatchRoutes.MATCH_ID)),
                report -> ReportJson.of(report, request.caller().role())));
    }

    private ApiAnswer kick(ApiRequest request) {
        String reason = MatchRoutes.reason(request).orElse(REASON_OF_KICK);
        operations.kick(request.path(MatchRoutes.MATCH_ID), playerId(request.path(PLAYER_ID)), reason);
        return ApiAnswer.done();
    }

    private ApiAnswer bans(ApiRequest request) {
        return ApiAnswer.ok(ReportJson.list(
                "bans",
                operations.bans(),
                report -> ReportJson.of(report, request.caller().role())));
    }

    private ApiAnswer showBan(ApiRequest request) {
        String id = request.path(BAN_ID);
        return operations.bans().stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .map(report ->
                        ApiAnswer.ok(ReportJson.of(report, request.caller().role())))
                .orElseThrow(() -> new ProblemException(Problem.Kind.UNKNOWN, "There is no ban " + id + "."));
    }

    private ApiAnswer ban(ApiRequest request) {
        Fields body = Fields.ofBody(request.body());
        String matchId = body.requiredText(MatchRoutes.MATCH_ID, MatchRoutes.NAME_CHARACTERS_MAX);
        int playerId = body.requiredWhole(PLAYER_ID, 0, Integer.MAX_VALUE);
        int seconds = body.requiredWhole("durationSeconds", 1, BAN_SECONDS_MAX);
        String reason =
                body.text(MatchRoutes.REASON, MatchRoutes.REASON_CHARACTERS_MAX).orElse(REASON_OF_KICK);
        body.check();
        BanReport made = operations.ban(matchId, playerId, Duration.ofSeconds(seconds), reason);
        return ApiAnswer.created(ReportJson.of(made, request.caller().role()), BANS + "/" + made.id());
    }

    private ApiAnswer unban(ApiRequest request) {
        operations.unban(request.path(BAN_ID));
        return ApiAnswer.done();
    }

    private static int playerId(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(Problem.Kind.UNKNOWN, "There is no player " + text + "; ids are numbers.");
        }
    }
}
