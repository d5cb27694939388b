package dev.tickwire.server.operations.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Why a request was not done, as RFC 9457 has it.
 *
 * @param kind   which kind of problem it is
 * @param detail what was wrong and what would be right, for people
 * @param faults what is wrong with the body, the query or the settings, all of it at once; empty if that is not the matter
 */
record Problem(Kind kind, String detail, List<Fault> faults) {
    static final String CONTENT_TYPE = "application/problem+json";

    Problem {
        faults = List.copyOf(faults);
    }

    Problem(Kind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** Kinds of problems; programs tell them apart by name, people by title. */
    enum Kind {
        INVALID(400, "Something in the request is wrong"),
        NO_TOKEN(401, "A token is needed"),
        WRONG_TOKEN(401, "The token is not known here"),
        FOREIGN(403, "The request is not from a page of this server"),
        WRONG_ROLE(403, "The token is not good for this"),
        NOT_FOUND(404, "There is nothing here"),
        UNKNOWN(404, "Nothing has this id"),
        METHOD(405, "The method cannot be used here"),
        CONFLICT(409, "That cannot be done as things stand"),
        CONFIGURATION(409, "The configuration is wrong"),
        TOO_LARGE(413, "The body is too large"),
        MEDIA_TYPE(415, "The body must be JSON"),
        FOREIGN_HOST(421, "The request is for another host"),
        UPGRADE_REQUIRED(426, "This address speaks WebSocket"),
        TOO_MANY(429, "Too many requests"),
        FAULT(500, "The server has a fault"),
        UNAVAILABLE(503, "That cannot be done now"),
        TOO_SLOW(503, "It took too long");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String urn() {
            return "urn:tickwire:problem:"
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that is wrong in a request, or in the settings that it has read again.
     *
     * @param pointer to the field, as JSON Pointer in a URI's fragment, or the name of a parameter, or where a setting was said
     * @param detail  what would be right
     */
    record Fault(String pointer, String detail) {}

    /** The body that tells it. */
    JsonObject toJson(String path) {
        JsonObject body = new JsonObject()
                .put("type", kind.urn())
                .put("title", kind.title)
                .put("status", kind.status)
                .put("detail", detail)
                .put("instance", path);
        if (!faults.isEmpty()) {
            JsonArray list = new JsonArray();
            faults.forEach(fault ->
                    list.add(new JsonObject().put("pointer", fault.pointer()).put("detail", fault.detail())));
            body.put("errors", list);
        }
        return body;
    }
}
