package dev.tickwire.bot.network;

/** A way by which a whole binary message leaves. */
interface BinaryWriter {
    /** Writes one message. The bytes are valid during the call only. */
    void write(byte[] bytes, int offset, int length);
}
