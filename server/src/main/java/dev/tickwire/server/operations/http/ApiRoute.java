package dev.tickwire.server.operations.http;

import dev.tickwire.server.config.AdminRole;
import io.vertx.core.http.HttpMethod;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One thing that the API can be asked.
 *
 * @param method  of HTTP
 * @param path    with its parameters in braces, as in the description
 * @param role    that a caller needs
 * @param hasBody whether it takes one
 * @param takesReason whether it takes one in the query, and nothing else there
 * @param action  called on a thread that may wait
 */
record ApiRoute(
        HttpMethod method,
        String path,
        AdminRole role,
        boolean hasBody,
        boolean takesReason,
        Function<ApiRequest, ApiAnswer> action) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    static ApiRoute view(String path, Function<ApiRequest, ApiAnswer> action) {
        return new ApiRoute(HttpMethod.GET, path, AdminRole.VIEW, false, false, action);
    }

    static ApiRoute operate(HttpMethod method, String path, Function<ApiRequest, ApiAnswer> action) {
        return new ApiRoute(method, path, AdminRole.OPERATE, false, false, action);
    }

    static ApiRoute operateForReason(String path, Function<ApiRequest, ApiAnswer> action) {
        return new ApiRoute(HttpMethod.DELETE, path, AdminRole.OPERATE, false, true, action);
    }

    static ApiRoute operateWithBody(HttpMethod method, String path, Function<ApiRequest, ApiAnswer> action) {
        return new ApiRoute(method, path, AdminRole.OPERATE, true, false, action);
    }

    /** The path as the router spells it. */
    String routerPath() {
        return PARAMETER.matcher(path).replaceAll(":$1");
    }

    /** Whether a request's path is one of this route's. */
    boolean matches(String requested) {
        return Pattern.matches(PARAMETER.matcher(path).replaceAll("[^/]+"), requested);
    }
}
