package dev.tickwire.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;

/** Lets all sockets of an event loop read into the same buffer. Confined to the event loop. */
final class ReusingReceiveAllocator extends DefaultMaxMessagesRecvByteBufAllocator {
    private final ReusedBuffer buffer;
    private final int bytes;

    /**
     * An allocator that always gives out this buffer.
     *
     * @param bytes that one read may bring
     */
    ReusingReceiveAllocator(ReusedBuffer buffer, int bytes) {
        this.buffer = buffer;
        this.bytes = bytes;
    }

    @Override
    @SuppressWarnings("deprecation") // Netty has not said yet what comes instead
    public Handle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public int guess() {
                return bytes;
            }

            @Override
            public ByteBuf allocate(ByteBufAllocator ignored) {
                return buffer.take(bytes);
            }
        };
    }
}
