package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminSettings;
import dev.tickwire.server.operations.Operations;
import dev.tickwire.server.operations.live.FigureSeries;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All that answers on the admin port, by a policy that can change meanwhile. Confined to one event loop once it is attached. */
final class AdminService {
    private static final int SWEEP_MILLIS = 1_000;

    private final Vertx vertx;
    private final Policy policy;
    private final Access access;
    private final AdminConnections connections;
    private final Router router;
    private final Optional<LiveFeed> feed;

    AdminService(Vertx vertx, Policy policy, boolean guardsReadings, AdminParts parts, AuditLog audit) {
        this.vertx = vertx;
        this.policy = policy;
        AdminCounters counters = new AdminCounters();
        counters.register(parts.metrics().meters());
        access = new Access(policy, counters, parts.clock());
        connections = new AdminConnections(policy, counters, parts.clock());
        List<ApiRoute> routes = ApiRoutes.of(parts.operations(), parts.configuration());
        ApiCalls calls = new ApiCalls(vertx, access, audit, policy, counters);

        router = Router.router(vertx);
        new AdminRouter(policy, connections, counters, calls, routes).prepare(router);
        new Readings(vertx, access, parts, guardsReadings, policy).mount(router);
        Description.mount(router, access);
        calls.mount(routes, router);
        feed = parts.operations().map(operations -> feed(operations, parts, counters));
        feed.ifPresent(live -> live.mount(router));
        DashboardPage.mount(router);
    }

    private LiveFeed feed(Operations operations, AdminParts parts, AdminCounters counters) {
        FeedReport report = new FeedReport(
                operations,
                parts.health(),
                parts.warnings(),
                new FigureSeries(parts.sources(), parts.clock()),
                InstantSource.system());
        Context loop = vertx.getOrCreateContext();
        MatchPictures pictures =
                new MatchPictures(parts.sources().matches(), task -> loop.runOnContext(ignored -> task.run()));
        return new LiveFeed(vertx, access, connections, counters, parts.clock(), policy, report, pictures);
    }

    /** Serves what this server takes in from now on; it must not listen yet. */
    void attach(HttpServer server) {
        server.connectionHandler(connections::opened).requestHandler(router);
        vertx.setPeriodic(SWEEP_MILLIS, timer -> connections.sweep());
    }

    /** Goes by other tokens, limits and names from now on, and sends those away whose token is not among them. */
    void change(AdminSettings settings, TokenRing tokens) {
        boolean hasOtherLimits = !settings.limits().equals(policy.limits());
        policy.change(settings, tokens);
        if (hasOtherLimits) {
            access.renewBudgets();
        }
        feed.ifPresent(LiveFeed::closeUnknown);
    }
}
