package dev.tickwire.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;

/**
 * A direct buffer that all connections of an event loop use one after the other: what was read into it is done with, and what
 * was written from it usually taken by the kernel, before the next needs it. Confined to the event loop.
 */
final class ReusedBuffer implements AutoCloseable {
    private final ByteBufAllocator allocator = PooledByteBufAllocator.DEFAULT;
    private final int capacity;

    /** Null once this is closed; connections that close behind it may still have something to say. */
    private ByteBuf reused;

    /**
     * Makes one.
     *
     * @param capacity in bytes; whoever needs more is rare, and gets a buffer of its own
     */
    ReusedBuffer(int capacity) {
        this.capacity = capacity;
        reused = allocator.directBuffer(capacity, capacity);
    }

    /** An empty buffer with room for so many bytes; whoever is handed it in the end releases it. */
    ByteBuf take(int bytes) {
        if (bytes > capacity || reused == null) {
            return allocator.directBuffer(bytes);
        }
        if (reused.refCnt() > 1) {
            // Somebody keeps it, such as a channel of which the kernel did not take all; it is released there.
            reused.release();
            reused = allocator.directBuffer(capacity, capacity);
        }
        return reused.clear().retain();
    }

    @Override
    public void close() {
        reused.release();
        reused = null;
    }
}
