package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.source.ConfigurationReload;
import dev.tickwire.server.operations.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that the API can be asked, apart from the live feed. */
final class ApiRoutes {
    /** What the path of every call begins with. */
    static final String ROOT = "/api/v1";

    private ApiRoutes() {}

    static List<ApiRoute> of(Optional<Operations> operations, Optional<ConfigurationReload> configuration) {
        List<ApiRoute> all = new ArrayList<>();
        operations.ifPresent(there -> all.addAll(of(there)));
        configuration.ifPresent(there -> all.addAll(ConfigurationRoutes.of(there)));
        return all;
    }

    private static List<ApiRoute> of(Operations operations) {
        List<ApiRoute> all = new ArrayList<>();
        all.addAll(ServerRoutes.of(operations));
        all.addAll(MatchRoutes.of(operations));
        all.addAll(PlayerRoutes.of(operations));
        return all;
    }
}
