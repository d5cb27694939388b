package dev.tickwire.server.operations.http;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What a call of the API comes to if nothing is wrong.
 *
 * @param status   of HTTP
 * @param body     empty if there is nothing to tell
 * @param location of what was made, if something was
 */
record ApiAnswer(int status, Optional<JsonObject> body, Optional<String> location) {
    static ApiAnswer ok(JsonObject body) {
        return new ApiAnswer(200, Optional.of(body), Optional.empty());
    }

    static ApiAnswer created(JsonObject body, String location) {
        return new ApiAnswer(201, Optional.of(body), Optional.of(location));
    }

    /** It has begun and goes on. */
    static ApiAnswer accepted(JsonObject body) {
        return new ApiAnswer(202, Optional.of(body), Optional.empty());
    }

    static ApiAnswer done() {
        return new ApiAnswer(204, Optional.empty(), Optional.empty());
    }
}
