package dev.tickwire.bot.network;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.Arrays;

/**
 * Takes whole binary messages out of the stream before Netty's WebSocket decoder, so that they cost no object, and hands
 * every other frame on to it, whole: pings, closes, texts, fragments. Confined to the channel's event loop.
 */
final class FrameIntake extends ChannelInboundHandlerAdapter {
    private static final int FINAL_BINARY = 0x82;
    private static final int FINAL_CLOSE = 0x88;
    private static final int MASKED = 0x80;
    private static final int LENGTH_BITS = 0x7f;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int HEAD_BYTES_MIN = 2;

    private final LoopBuffers buffers;
    private final MessageTaker taker;
    private final int messageBytesMax;

    /** What has come of a frame that is not whole yet; null if there is no such frame. */
    private byte[] begun;

    private int begunBytes;

    /**
     * Whether Netty was handed something since the last read was complete, so that it must be told of this one. So it was at
     * first: the answer to the upgrade.
     */
    private boolean handedOn = true;

    private boolean retired;

    /**
     * Makes one for a stream that is at the start of a frame.
     *
     * @param buffers         of the loop
     * @param taker           of the messages
     * @param messageBytesMax a longer one is left to Netty, which refuses it
     */
    FrameIntake(LoopBuffers buffers, MessageTaker taker, int messageBytesMax) {
        this.buffers = buffers;
        this.taker = taker;
        this.messageBytesMax = messageBytesMax;
    }

    /** Whether Netty gets everything from now on: the other side has closed, or sent what only Netty can judge. */
    boolean isRetired() {
        return retired;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object read) {
        if (retired || !(read instanceof ByteBuf buffer)) {
            handedOn = true;
            ctx.fireChannelRead(read);
            return;
        }
        int length = buffer.readableBytes();
        if (begun == null) {
            byte[] bytes = buffers.incoming(length);
            buffer.readBytes(bytes, 0, length).release();
            int used = takeFrames(ctx, bytes, length);
            keep(bytes, used, length);
        } else {
            if (length > begun.length - begunBytes) {
                begun = Arrays.copyOf(begun, Math.max(begunBytes + length, 2 * begun.length));
            }
            buffer.readBytes(begun, begunBytes, length).release();
            begunBytes += length;
            int used = takeFrames(ctx, begun, begunBytes);
            keep(begun, used, begunBytes);
        }
    }

    private void keep(byte[] bytes, int from, int to) {
        if (from == to) {
            begun = null;
        } else if (bytes != begun) {
            begun = Arrays.copyOfRange(bytes, from, to);
        } else if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
        }
        begunBytes = to - from;
    }

    /** Returns how many bytes made whole frames. */
    private int takeFrames(ChannelHandlerContext ctx, byte[] bytes, int end) {
        int at = 0;
        while (end - at >= HEAD_BYTES_MIN && !retired) {
            int lengthBits = bytes[at + 1] & LENGTH_BITS;
            int headBytes = headBytes(lengthBits);
            if (end - at < headBytes) {
                break;
            }
            long length = lengthBits < LENGTH_IN_2_BYTES ? lengthBits : bigEndian(bytes, at + 2, at + headBytes);
            if (length < 0 || length > messageBytesMax || (bytes[at + 1] & MASKED) != 0) {
                retired = true;
                break;
            }
            int frameBytes = headBytes + (int) length;
            if (end - at < frameBytes) {
                break;
            }
            if ((bytes[at] & 0xff) == FINAL_BINARY) {
                taker.message(bytes, at + headBytes, (int) length);
            } else {
                retired = (bytes[at] & 0xff) == FINAL_CLOSE;
                handOn(ctx, bytes, at, at + frameBytes);
            }
            at += frameBytes;
        }
        if (retired && at < end) {
            handOn(ctx, bytes, at, end);
            return end;
        }
        return at;
    }

    private static int headBytes(int lengthBits) {
        return switch (lengthBits) {
            case LENGTH_IN_2_BYTES -> 4;
            case LENGTH_IN_8_BYTES -> 10;
            default -> HEAD_BYTES_MIN;
        };
    }

    private static long bigEndian(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }

    private void handOn(ChannelHandlerContext ctx, byte[] bytes, int from, int to) {
        handedOn = true;
        ctx.fireChannelRead(ctx.alloc().buffer(to - from).writeBytes(bytes, from, to - from));
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (handedOn) {
            handedOn = false;
            ctx.fireChannelReadComplete();
        }
    }
}
