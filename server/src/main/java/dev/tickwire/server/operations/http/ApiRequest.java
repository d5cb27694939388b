package dev.tickwire.server.operations.http;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * A call of the API that has been let in.
 *
 * @param caller     who makes it
 * @param parameters of the path, by name
 * @param query      parameters behind the path
 * @param body       empty for calls that have none
 */
record ApiRequest(Caller caller, Map<String, String> parameters, JsonObject query, JsonObject body) {
    /** A parameter of the path. */
    String path(String name) {
        return parameters.get(name);
    }
}
