package dev.tickwire.server.gateway;

import dev.tickwire.message.Notice;

/** What a WebSocket's messages and its end are told to; everything on the connection's event loop. */
interface MessageReceiver {
    /**
     * A whole binary message; the bytes are valid during the call only.
     *
     * @param nowNanos when it came, on the gateway's clock
     */
    void binary(byte[] bytes, int offset, int length, long nowNanos);

    /** A whole text message, not yet known to be UTF-8; the bytes are valid during the call only. */
    void text(byte[] bytes, int offset, int length);

    /** The socket must be closed for this reason. */
    void violated(Violation violation);

    /** The server has something to say to everybody. */
    default void notice(Notice notice) {}

    /** Time goes by; called a few times a second. */
    default void timePassed() {}

    /** The socket is gone; called once. */
    void closed();
}
