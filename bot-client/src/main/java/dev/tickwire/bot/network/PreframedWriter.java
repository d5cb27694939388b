package dev.tickwire.bot.network;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes WebSocket frames past Vert.x and past Netty's encoder, in a buffer that all sockets of the loop share, so that a
 * message costs no object. On the channel's event loop only.
 */
final class PreframedWriter implements BinaryWriter {
    private final ChannelHandlerContext encoder;
    private final LoopBuffers buffers;

    private PreframedWriter(ChannelHandlerContext encoder, LoopBuffers buffers) {
        this.encoder = encoder;
        this.buffers = buffers;
    }

    /** A writer for a channel that has been upgraded, or else the fallback where the pipeline is not as expected. */
    static BinaryWriter of(Channel channel, LoopBuffers buffers, BinaryWriter fallback) {
        ChannelHandlerContext encoder = channel.pipeline().context(WebSocket13FrameEncoder.class);
        return encoder == null ? fallback : new PreframedWriter(encoder, buffers);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a failed write ends the channel, and its end is what is listened to
    public void write(byte[] bytes, int offset, int length) {
        byte[] frame = buffers.frame(length + MaskedFrame.EXTRA_BYTES_MAX);
        int mask = ThreadLocalRandom.current().nextInt();
        int frameLength = MaskedFrame.write(bytes, offset, length, mask, frame);
        ByteBuf outgoing = buffers.outgoing(frame, frameLength, encoder.alloc());
        encoder.writeAndFlush(outgoing, encoder.voidPromise());
    }
}
