package dev.tickwire.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;

/**
 * Reads the frames that nearly all traffic consists of - short, binary, whole - straight out of what the socket brought,
 * without an object for any. It stands before Netty's decoder, which gets other short frames one by one; and from the first
 * long frame or fragment on it gets everything, for the life of the connection. Confined to the connection's event loop.
 */
final class ShortFrameReader extends ChannelInboundHandlerAdapter {
    /** First byte of a message's only frame, RFC 6455, section 5.2. */
    private static final int FINAL_BINARY = 0x82;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int LENGTH_MASK = 0x7f;

    /** Larger values of the length mean that the length follows. */
    private static final int SHORT_LENGTH_MAX = 125;

    private static final int MASK_AT = 2;
    private static final int PAYLOAD_AT = 6;

    private static final byte[] NOTHING = new byte[0];

    private final FrameGuard guard;
    private final byte[] scratch;

    /** The beginning of a frame whose rest has not come yet; empty nearly always. */
    private byte[] beginning = NOTHING;

    /** Netty's decoder may hold a part of a frame. */
    private boolean passesEverything = true;

    /** Somebody behind has seen something of the read that is under way. */
    private boolean hasPassed;

    private boolean hasEverPassed;

    private ShortFrameReader(FrameGuard guard, byte[] scratch) {
        this.guard = guard;
        this.scratch = scratch;
    }

    /**
     * Puts a reader before the decoder of the request for the upgrade, and so before that of the frames. Until it is
     * {@link #start started} it only looks on.
     *
     * @param scratch at least as long as a short frame; shared by all connections of the event loop
     * @return null if the pipeline is not as expected
     */
    static ShortFrameReader install(ChannelPipeline pipeline, FrameGuard guard, byte[] scratch) {
        ChannelHandlerContext decoder = pipeline.context(HttpRequestDecoder.class);
        if (decoder == null) {
            return null;
        }
        ShortFrameReader reader = new ShortFrameReader(guard, scratch);
        pipeline.addBefore(decoder.name(), "short-frames", reader);
        return reader;
    }

    /**
     * The upgrade is done. A client that did not wait for that may have sent a part of a frame, which Netty's decoder has;
     * then everything else must go there, too.
     */
    void start() {
        passesEverything = hasEverPassed;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (passesEverything || !(message instanceof ByteBuf received)) {
            passOn(ctx, message);
            return;
        }
        ByteBuf bytes = beginning.length == 0 ? received : joined(ctx, received);
        while (bytes.isReadable()) {
            if (!mayBeShortFrame(bytes)) {
                passesEverything = true;
                passOn(ctx, bytes);
                return;
            }
            int length = lengthOfShortFrame(bytes);
            if (length < 0) {
                beginning = new byte[bytes.readableBytes()];
                bytes.readBytes(beginning);
            } else if (bytes.getUnsignedByte(bytes.readerIndex()) == FINAL_BINARY) {
                unmask(bytes, length);
                bytes.skipBytes(PAYLOAD_AT + length);
                guard.wholeBinary(scratch, length);
            } else {
                passOn(ctx, bytes.readRetainedSlice(PAYLOAD_AT + length));
            }
        }
        bytes.release();
    }

    private ByteBuf joined(ChannelHandlerContext ctx, ByteBuf received) {
        ByteBuf both = ctx.alloc().buffer(beginning.length + received.readableBytes());
        both.writeBytes(beginning).writeBytes(received);
        received.release();
        beginning = NOTHING;
        return both;
    }

    private void passOn(ChannelHandlerContext ctx, Object message) {
        hasPassed = true;
        hasEverPassed = true;
        ctx.fireChannelRead(message);
    }

    /** Nobody behind has anything to do after a read of which it saw nothing. */
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (hasPassed || passesEverything) {
            hasPassed = false;
            ctx.fireChannelReadComplete();
        }
    }

    /** Whether what is here can be the beginning of a final, masked frame whose length is in its second byte. */
    private static boolean mayBeShortFrame(ByteBuf bytes) {
        int start = bytes.readerIndex();
        if ((bytes.getUnsignedByte(start) & FINAL) == 0) {
            return false;
        }
        if (bytes.readableBytes() == 1) {
            return true;
        }
        int second = bytes.getUnsignedByte(start + 1);
        return (second & MASKED) != 0 && (second & LENGTH_MASK) <= SHORT_LENGTH_MAX;
    }

    /** The payload's length if all of the short frame is here, or else a negative number. */
    private static int lengthOfShortFrame(ByteBuf bytes) {
        int readable = bytes.readableBytes();
        if (readable < PAYLOAD_AT) {
            return -1;
        }
        int length = bytes.getUnsignedByte(bytes.readerIndex() + 1) & LENGTH_MASK;
        return readable < PAYLOAD_AT + length ? -1 : length;
    }

    private void unmask(ByteBuf bytes, int length) {
        int start = bytes.readerIndex();
        int mask = bytes.getInt(start + MASK_AT);
        bytes.getBytes(start + PAYLOAD_AT, scratch, 0, length);
        for (int i = 0; i < length; i++) {
            scratch[i] ^= (byte) (mask >>> (24 - 8 * (i & 3)));
        }
    }
}
