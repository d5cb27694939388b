package dev.tickwire.server.gateway;

/** A way of writing binary messages to an open WebSocket. On its event loop only. */
@FunctionalInterface
interface BinaryWriter {
    /** Sends one message; the bytes are valid during the call only. */
    void write(byte[] bytes, int offset, int length);
}
