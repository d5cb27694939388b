package dev.tickwire.bot.network;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes WebSocket frames past Vert.x and past Netty's encoder, in a buffer that all sockets of the loop share, so that a
 * message costs no object. On the channel's event loop only.
 */
final class PreframedWriter implements BinaryWriter {
    private final ChannelHandlerContext encoder;
    private final FrameIntake intake;
    private final LoopBuffers buffers;

    /**
     * Makes a writer for a channel that has been upgraded.
     *
     * @param encoder past which frames go
     * @param intake  of the same channel, which sees the other side close it
     * @param buffers of the loop
     */
    PreframedWriter(ChannelHandlerContext encoder, FrameIntake intake, LoopBuffers buffers) {
        this.encoder = encoder;
        this.intake = intake;
        this.buffers = buffers;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a failed write ends the channel, and its end is what is listened to
    public void write(byte[] bytes, int offset, int length) {
        if (intake.isRetired() || !encoder.channel().isActive()) {
            return;
        }
        byte[] frame = buffers.frame(length + MaskedFrame.EXTRA_BYTES_MAX);
        int mask = ThreadLocalRandom.current().nextInt();
        int frameLength = MaskedFrame.write(bytes, offset, length, mask, frame);
        ByteBuf outgoing = buffers.outgoing(frame, frameLength, encoder.alloc());
        encoder.writeAndFlush(outgoing, encoder.voidPromise());
    }
}
