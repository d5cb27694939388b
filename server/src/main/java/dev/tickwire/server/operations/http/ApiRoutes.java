package dev.tickwire.server.operations.http;

import dev.tickwire.server.operations.Operations;
import java.util.ArrayList;
import java.util.List;

/** All that the API can be asked, apart from the live feed. */
final class ApiRoutes {
    /** What the path of every call begins with. */
    static final String ROOT = "/api/v1";

    private ApiRoutes() {}

    static List<ApiRoute> of(Operations operations) {
        List<ApiRoute> all = new ArrayList<>();
        all.addAll(ServerRoutes.of(operations));
        all.addAll(MatchRoutes.of(operations));
        all.addAll(PlayerRoutes.of(operations));
        return all;
    }
}
