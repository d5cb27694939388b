package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;
import dev.tickwire.server.operations.RefusedOperationException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes calls of the API: lets them in, reads them, has them done on a thread that may wait, and answers. Confined to one event loop. */
final class ApiCalls {
    private static final Logger LOG = LoggerFactory.getLogger(ApiCalls.class);

    private static final int LOGGED_BODY_CHARACTERS_MAX = 500;
    private static final String PLUS_JSON = "application/json";

    private final Vertx vertx;
    private final Access access;
    private final AuditLog audit;
    private final Policy policy;
    private final AdminCounters counters;

    ApiCalls(Vertx vertx, Access access, AuditLog audit, Policy policy, AdminCounters counters) {
        this.vertx = vertx;
        this.access = access;
        this.audit = audit;
        this.policy = policy;
        this.counters = counters;
    }

    /** Adds routes to a router. */
    void mount(List<ApiRoute> routes, Router router) {
        BodyHandler bodies = BodyHandler.create(false);
        for (ApiRoute route : routes) {
            // Each has an entry of its own: within one, Vert.x wants bodies to be read before anybody is asked who they
            // are.
            router.route(route.method(), route.routerPath()).handler(context -> admit(context, route));
            router.route(route.method(), route.routerPath())
                    .handler(context ->
                            bodies.setBodyLimit(policy.limits().bodyBytes()).handle(context));
            router.route(route.method(), route.routerPath()).handler(context -> call(context, route));
        }
    }

    private void admit(RoutingContext context, ApiRoute route) {
        if (route.role() == AdminRole.OPERATE) {
            context.addEndHandler(end -> note(context));
        }
        access.admit(context, route.role());
        context.next();
    }

    private void call(RoutingContext context, ApiRoute route) {
        Caller caller = Access.caller(context).orElseThrow();
        // The body may have been long in coming.
        access.requireKnown(caller);
        ApiRequest request =
                new ApiRequest(caller, Map.copyOf(context.pathParams()), query(context, route), body(context, route));
        vertx.executeBlocking(() -> route.action().apply(request), false)
                .timeout(policy.limits().callMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(answer -> answer(context, answer))
                .onFailure(context::fail);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // whether an answer arrives is the client's affair
    private static void answer(RoutingContext context, ApiAnswer answer) {
        answer.location().ifPresent(location -> context.response().putHeader(HttpHeaders.LOCATION, location));
        if (answer.body().isPresent()) {
            Answers.json(context, answer.status(), answer.body().get());
        } else {
            context.response().setStatusCode(answer.status()).end();
        }
    }

    /** What a failure of a call means to whoever made it. */
    Problem problemOf(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof RefusedOperationException refused) {
            return new Problem(kindOf(refused.reason()), refused.getMessage());
        }
        if (failure instanceof TimeoutException) {
            counters.count(AdminRefusal.TOO_SLOW);
            return new Problem(
                    Problem.Kind.TOO_SLOW,
                    "The server did not come to an end within "
                            + policy.limits().callMillis() + " ms; whether it was done is to be seen.");
        }
        LOG.error("A call of the admin port failed", failure);
        return new Problem(Problem.Kind.FAULT, "The server's log says more.");
    }

    private static Problem.Kind kindOf(RefusedOperationException.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Problem.Kind.UNKNOWN;
            case INVALID -> Problem.Kind.INVALID;
            case CONFLICT -> Problem.Kind.CONFLICT;
            case UNAVAILABLE -> Problem.Kind.UNAVAILABLE;
        };
    }

    private static JsonObject query(RoutingContext context, ApiRoute route) {
        JsonObject query = new JsonObject();
        context.queryParams().forEach(parameter -> query.put(parameter.getKey(), parameter.getValue()));
        if (!route.takesReason()) {
            Fields.ofQuery(query).check();
        }
        return query;
    }

    private static JsonObject body(RoutingContext context, ApiRoute route) {
        Buffer body = context.body().buffer();
        boolean isEmpty = body == null || body.length() == 0;
        if (!route.hasBody()) {
            if (!isEmpty) {
                throw new ProblemException(Problem.Kind.INVALID, "This call takes no body.");
            }
            return new JsonObject();
        }
        requireJson(context);
        if (isEmpty) {
            throw new ProblemException(Problem.Kind.INVALID, "This call takes a JSON object; {} is one.");
        }
        try {
            return new JsonObject(body);
        } catch (DecodeException | ClassCastException e) {
            throw new ProblemException(Problem.Kind.INVALID, "The body is no JSON object.");
        }
    }

    private static void requireJson(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String essence = type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (!essence.equals(PLUS_JSON)) {
            throw new ProblemException(Problem.Kind.MEDIA_TYPE, "Send the header Content-Type: application/json.");
        }
    }

    /** The body as it came is only written down if it is JSON, of which no line can be forged. */
    private void note(RoutingContext context) {
        JsonObject entry =
                new JsonObject().put("at", Clock.systemUTC().instant().toString());
        Access.caller(context)
                .ifPresent(caller -> entry.put("caller", caller.name())
                        .put("role", caller.role().name().toLowerCase(Locale.ROOT)));
        entry.put("address", context.request().remoteAddress().hostAddress())
                .put("method", context.request().method().name())
                .put("uri", context.request().uri())
                .put("status", context.response().getStatusCode());
        Buffer body = context.body().buffer();
        if (body != null && body.length() > 0) {
            String text = body.toString();
            entry.put("body", text.substring(0, Math.min(text.length(), LOGGED_BODY_CHARACTERS_MAX)));
        }
        audit.add(entry);
    }
}
