package dev.tickwire.netcode;

/** Where a session puts what it wants sent. */
public interface Outbox {
    /** Sends one binary message. The bytes are valid during the call only. */
    void send(byte[] bytes, int offset, int length);

    /** Closes the socket with a WebSocket close code; the reason is for people. */
    void close(int code, String reason);
}
