package dev.tickwire.bot.network;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * The room in which the sockets of one event loop put bytes together and take them apart, one after the other: a message
 * that passes through memory which the one before has just used costs less than one with memory of its own. On the loop
 * only.
 */
final class LoopBuffers {
    /** A longer frame is rare; it gets a buffer of its own. */
    private static final int OUTGOING_BYTES = 1024;

    private static final int INITIAL_BYTES = 1 << 14;

    private final byte[] frame = new byte[OUTGOING_BYTES];
    private byte[] incoming = new byte[INITIAL_BYTES];

    /** Null before the first frame. */
    private ByteBuf outgoing;

    /** An array for what has just come in, at least so long. Valid until the next call. */
    byte[] incoming(int length) {
        if (length > incoming.length) {
            incoming = new byte[Math.max(length, 2 * incoming.length)];
        }
        return incoming;
    }

    /** An array to put a frame together in, at least so long. Valid until the next call. */
    byte[] frame(int length) {
        return length <= frame.length ? frame : new byte[length];
    }

    /**
     * A buffer with these bytes, for a channel to write and release.
     *
     * @param allocator of the channel
     */
    ByteBuf outgoing(byte[] bytes, int length, ByteBufAllocator allocator) {
        if (outgoing == null) {
            outgoing = allocator.directBuffer(OUTGOING_BYTES, OUTGOING_BYTES);
        }
        // Another reference means that some channel's last write is not through: the kernel has not taken all of it
        // yet.
        if (length <= OUTGOING_BYTES && outgoing.refCnt() == 1) {
            return outgoing.clear().retain().writeBytes(bytes, 0, length);
        }
        return allocator.directBuffer(length).writeBytes(bytes, 0, length);
    }

    /** Gives back what was borrowed. */
    void release() {
        if (outgoing != null) {
            outgoing.release();
            outgoing = null;
        }
    }
}
