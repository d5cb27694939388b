package dev.tickwire.bot.network;

/** A way by which whole binary messages leave. */
interface BinaryWriter {
    /** Writes one message, if the socket is still open. The bytes are valid during the call only. */
    void write(byte[] bytes, int offset, int length);
}
