package dev.tickwire.server.operations.http;

import dev.tickwire.server.operations.DrainOrder;
import dev.tickwire.server.operations.Operations;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the API can be asked about the server as a whole. */
final class ServerRoutes {
    private static final int DRAIN_SECONDS_MAX = 86_400;
    private static final String REASON_OF_DRAINING = "The server stops for maintenance";

    private final Operations operations;

    private ServerRoutes(Operations operations) {
        this.operations = operations;
    }

    static List<ApiRoute> of(Operations operations) {
        ServerRoutes routes = new ServerRoutes(operations);
        return List.of(
                ApiRoute.view(ApiRoutes.ROOT + "/server", routes::show),
                ApiRoute.operateWithBody(HttpMethod.POST, ApiRoutes.ROOT + "/notices", routes::broadcast),
                ApiRoute.operateWithBody(HttpMethod.PUT, ApiRoutes.ROOT + "/drain", routes::drain));
    }

    private ApiAnswer show(ApiRequest request) {
        return ApiAnswer.ok(ReportJson.of(operations.server()));
    }

    private ApiAnswer broadcast(ApiRequest request) {
        return MatchRoutes.notice(operations, request, Optional.empty());
    }

    private ApiAnswer drain(ApiRequest request) {
        Fields body = Fields.ofBody(request.body());
        int seconds = body.requiredWhole("limitSeconds", 0, DRAIN_SECONDS_MAX);
        String reason =
                body.text(MatchRoutes.REASON, MatchRoutes.REASON_CHARACTERS_MAX).orElse(REASON_OF_DRAINING);
        body.check();
        return ApiAnswer.accepted(ReportJson.of(operations.drain(new DrainOrder(Duration.ofSeconds(seconds), reason))));
    }
}
