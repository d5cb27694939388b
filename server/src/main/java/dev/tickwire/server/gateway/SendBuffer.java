package dev.tickwire.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * A direct buffer that all connections of an event loop write their frames through, one after the other: the kernel has
 * usually taken one before the next is written. Confined to the event loop.
 */
final class SendBuffer implements AutoCloseable {
    /** A longer frame is rare; it gets a buffer of its own. */
    private static final int REUSED_BYTES = 4_096;

    private final ByteBufAllocator allocator;

    /** Null once this is closed; connections that close behind it may still have something to say. */
    private ByteBuf reused;

    SendBuffer(ByteBufAllocator allocator) {
        this.allocator = allocator;
        reused = allocator.directBuffer(REUSED_BYTES, REUSED_BYTES);
    }

    /** An empty buffer with room for so many bytes, to be released by whoever it is written to. */
    ByteBuf take(int bytes) {
        if (bytes > REUSED_BYTES || reused == null) {
            return allocator.directBuffer(bytes);
        }
        if (reused.refCnt() > 1) {
            // The kernel did not take all of the last frame; it stays with its channel until it does.
            reused.release();
            reused = allocator.directBuffer(REUSED_BYTES, REUSED_BYTES);
        }
        return reused.clear().retain();
    }

    @Override
    public void close() {
        reused.release();
        reused = null;
    }
}
