package dev.tickwire.server.operations.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What comes before and behind whatever a request is for: is it meant for this server, which headers has every answer, and how is
 * told what went wrong. Confined to one event loop.
 */
final class AdminRouter {
    private static final int FOUND_NOTHING = 404;
    private static final int WRONG_METHOD = 405;
    private static final int TOO_LARGE = 413;
    private static final int FAULT = 500;
    private static final int TOO_SLOW = 503;
    private static final int BAD_REQUEST = 400;

    private final Policy policy;
    private final AdminConnections connections;
    private final AdminCounters counters;
    private final ApiCalls calls;
    private final List<ApiRoute> routes;

    AdminRouter(
            Policy policy,
            AdminConnections connections,
            AdminCounters counters,
            ApiCalls calls,
            List<ApiRoute> routes) {
        this.policy = policy;
        this.connections = connections;
        this.counters = counters;
        this.calls = calls;
        this.routes = List.copyOf(routes);
    }

    /** Puts itself before all routes that are added to a router from now on. */
    void prepare(Router router) {
        router.route().handler(this::begin);
        router.errorHandler(BAD_REQUEST, context -> explain(context, Problem.Kind.INVALID, "It cannot be read."));
        router.errorHandler(
                FOUND_NOTHING,
                context -> explain(context, Problem.Kind.NOT_FOUND, "/openapi.yaml says what there is."));
        router.errorHandler(WRONG_METHOD, this::refuseMethod);
        router.errorHandler(TOO_LARGE, context -> {
            counters.count(AdminRefusal.BODY_TOO_LARGE);
            endConnection(context);
            explain(context, Problem.Kind.TOO_LARGE, "No call takes so much.");
        });
        router.errorHandler(TOO_SLOW, context -> {
            counters.count(AdminRefusal.TOO_SLOW);
            endConnection(context);
            explain(context, Problem.Kind.TOO_SLOW, "The request did not come in time.");
        });
        router.errorHandler(FAULT, context -> {
            Problem problem = calls.problemOf(context.failure());
            Answers.problem(context, problem);
        });
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        connections.requestBegan(request.connection());
        context.addEndHandler(end -> {
            counters.countAnswer(context.response().getStatusCode());
            connections.requestEnded(request.connection());
        });
        addHeaders(context.response());
        String host = request.getHeader(HttpHeaders.HOST);
        if (!policy.hosts().allowsHost(host)) {
            counters.count(AdminRefusal.FOREIGN_HOST);
            throw new ProblemException(
                    Problem.Kind.FOREIGN_HOST,
                    "Only localhost, an address in digits, or a name given by --admin-name can be asked for.");
        }
        if (!policy.hosts().allowsOrigin(request.getHeader(HttpHeaders.ORIGIN), host)) {
            counters.count(AdminRefusal.FOREIGN_ORIGIN);
            throw new ProblemException(Problem.Kind.FOREIGN, "Pages from elsewhere cannot use this server.");
        }
        context.next();
    }

    private static void addHeaders(HttpServerResponse response) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static void endConnection(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }

    private static void explain(RoutingContext context, Problem.Kind kind, String detail) {
        Answers.problem(context, new Problem(kind, detail));
    }

    private void refuseMethod(RoutingContext context) {
        List<ApiRoute> there = routes.stream()
                .filter(route -> route.matches(context.request().path()))
                .toList();
        String allowed = there.isEmpty()
                ? "GET, HEAD"
                : there.stream().map(ApiRoute::method).map(HttpMethod::name).collect(Collectors.joining(", "));
        context.response().putHeader(HttpHeaders.ALLOW, allowed);
        explain(context, Problem.Kind.METHOD, "These can be used: " + allowed + ".");
    }
}
