package dev.tickwire.server.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides whether a request may become a WebSocket, stricter than Vert.x does. Immutable and thread safe. */
final class UpgradeCheck {
    static final String VERSION = "13";
    static final String VERSION_HEADER = "Sec-WebSocket-Version";
    private static final String KEY_HEADER = "Sec-WebSocket-Key";
    private static final int KEY_BYTES = 16;

    private final Supplier<OriginPolicy> origins;

    /**
     * A check of requests.
     *
     * @param origins as they are allowed now
     */
    UpgradeCheck(Supplier<OriginPolicy> origins) {
        this.origins = origins;
    }

    /**
     * Why a request is no good.
     *
     * @param refusal what is counted
     * @param status  of the HTTP answer
     * @param text    of the HTTP answer
     */
    record Fault(Refusal refusal, int status, String text) {}

    /**
     * What is wrong with a request for an upgrade, if anything is.
     *
     * @param scheme that the client used, if that is known
     */
    Optional<Fault> faultOf(HttpMethod method, MultiMap headers, Optional<String> scheme) {
        if (!headers.contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)
                || !headers.contains(HttpHeaders.CONNECTION)) {
            return fault(Refusal.NO_UPGRADE, 426, "This address speaks WebSocket only.");
        }
        if (!method.equals(HttpMethod.GET)) {
            return fault(Refusal.HANDSHAKE_FAILED, 405, "A WebSocket starts with GET.");
        }
        if (!VERSION.equals(headers.get(VERSION_HEADER))) {
            return fault(Refusal.WEBSOCKET_VERSION, 426, "Only WebSocket version " + VERSION + " is spoken here.");
        }
        if (!isKey(headers.get(KEY_HEADER))) {
            return fault(Refusal.HANDSHAKE_FAILED, 400, "Sec-WebSocket-Key must be 16 bytes in base64.");
        }
        if (!origins.get().allows(headers.get(HttpHeaders.ORIGIN), headers.get(HttpHeaders.HOST), scheme)) {
            return fault(
                    Refusal.FOREIGN_ORIGIN,
                    403,
                    "Pages of this origin may not open sockets here; the server's --allow-origin can let them.");
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(Refusal refusal, int status, String text) {
        return Optional.of(new Fault(refusal, status, text));
    }

    private static boolean isKey(String key) {
        if (key == null) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
