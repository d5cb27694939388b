package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.operations.health.Health;
import dev.tickwire.server.operations.metrics.ServerMetrics;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What programs read again and again: metrics and health. */
final class Readings {
    static final String METRICS = "/metrics";
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final int UNHEALTHY = 503;

    private final Vertx vertx;
    private final Access access;
    private final AdminParts parts;
    private final boolean guarded;
    private final Policy policy;

    /**
     * Readings that are not served yet.
     *
     * @param guarded whether they ask for a token
     */
    Readings(Vertx vertx, Access access, AdminParts parts, boolean guarded, Policy policy) {
        this.vertx = vertx;
        this.access = access;
        this.parts = parts;
        this.guarded = guarded;
        this.policy = policy;
    }

    void mount(Router router) {
        get(router, METRICS, this::metrics);
        get(router, LIVE, context -> health(context, parts.health()::live));
        get(router, READY, context -> health(context, parts.health()::ready));
    }

    private static void get(Router router, String path, io.vertx.core.Handler<RoutingContext> handler) {
        router.route(HttpMethod.GET, path).method(HttpMethod.HEAD).handler(handler);
    }

    /** Hundreds of series take a while to be written down, in which the live feed need not wait. */
    private void metrics(RoutingContext context) {
        if (guarded) {
            access.admit(context, AdminRole.VIEW);
        } else {
            access.admitAnybody(context);
        }
        vertx.executeBlocking(parts.metrics()::text, false)
                .timeout(policy.limits().callMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(text -> Answers.send(context, 200, ServerMetrics.CONTENT_TYPE, Buffer.buffer(text)))
                .onFailure(context::fail);
    }

    /** Costs next to nothing and has no budget: whoever is told to wait here would take it for a fault. */
    private void health(RoutingContext context, Supplier<Health> question) {
        if (guarded) {
            access.admit(context, AdminRole.VIEW);
        }
        Health health = question.get();
        Answers.json(context, health.isGood() ? 200 : UNHEALTHY, toJson(health));
    }

    private static JsonObject toJson(Health health) {
        JsonObject json = new JsonObject()
                .put("status", health.isGood() ? "up" : "down")
                .put("objections", new JsonArray(health.objections()));
        if (!health.loops().isEmpty()) {
            JsonArray loops = new JsonArray();
            health.loops()
                    .forEach(loop -> loops.add(new JsonObject()
                            .put("name", loop.name())
                            .put("status", loop.isGood() ? "up" : "down")
                            .put("lastSeenMillis", loop.ageMillis())));
            json.put("loops", loops);
        }
        return json;
    }
}
