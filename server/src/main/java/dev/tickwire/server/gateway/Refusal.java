package dev.tickwire.server.gateway;

/** What the gateway does not put up with; each is counted. */
public enum Refusal {
    TOO_MANY_CONNECTIONS,
    TOO_MANY_CONNECTIONS_OF_ADDRESS,
    /** Of a client that does not trust the certificate, or that speaks no TLS. */
    TLS_HANDSHAKE_FAILED,
    REQUEST_TOO_SLOW,
    RESPONSE_UNREAD,
    MALFORMED_REQUEST,
    REQUEST_BODY,
    FOREIGN_ORIGIN,
    NO_UPGRADE,
    WEBSOCKET_VERSION,
    HANDSHAKE_FAILED,
    HELLO_TOO_SLOW,
    SILENT,
    MESSAGE_TOO_LONG,
    BROKEN_FRAME,
    BAD_TEXT,
    TOO_MANY_FRAMES,
    TOO_MANY_PINGS,
    /** A ping that was not answered because earlier answers have not been read. */
    PONG_UNREAD,
    MESSAGES_UNREAD,
    /** A peer that did not answer a close. */
    CLOSE_UNANSWERED
}
