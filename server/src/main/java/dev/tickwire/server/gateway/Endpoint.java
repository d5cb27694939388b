package dev.tickwire.server.gateway;

import io.vertx.core.http.HttpServerRequest;

/** A kind of WebSocket that the gateway offers. Confined to one event loop. */
interface Endpoint {
    /** Longest message that a client may send here. */
    int messageBytesMax();

    /** Whether a client must send its first message soon. */
    boolean expectsHello();

    /** Takes a new socket over. */
    MessageReceiver open(VertxClientSocket socket, HttpServerRequest request);
}
