package dev.tickwire.server.operations.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Puts answers on their way. */
@SuppressWarnings("FutureReturnValueIgnored") // whether an answer arrives is the client's affair
final class Answers {
    static final String JSON = "application/json";

    private Answers() {}

    static void json(RoutingContext context, int status, JsonObject body) {
        send(context, status, JSON, body.toBuffer());
    }

    static void problem(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        send(
                context,
                problem.kind().status(),
                Problem.CONTENT_TYPE,
                problem.toJson(context.request().path()).toBuffer());
    }

    /** A status that says it all. */
    static void nothing(RoutingContext context, int status) {
        context.response().setStatusCode(status).end();
    }

    /** HEAD is answered as GET is, without the body. */
    static void send(RoutingContext context, int status, String contentType, Buffer body) {
        HttpServerResponse response =
                context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, contentType);
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }
}
