package dev.tickwire.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;

/**
 * Writes WebSocket frames past Vert.x and past Netty's encoder: header and payload go into the event loop's
 * {@link ReusedBuffer}, so that a message costs no object. Whatever lies below the encoder, such as
 * TLS, still sees every byte. On the channel's event loop only.
 */
final class PreframedWriter implements BinaryWriter {
    private static final int FINAL_BINARY = 0x82;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final int HEADER_BYTES_MAX = 10;

    private final ChannelHandlerContext encoder;
    private final ReusedBuffer buffer;

    /** Null if there is no shorter way than the encoder's. */
    private final DirectSend direct;

    private PreframedWriter(ChannelHandlerContext encoder, ReusedBuffer buffer) {
        this.encoder = encoder;
        this.buffer = buffer;
        direct = DirectSend.below(encoder);
    }

    /** A writer for a channel that has been upgraded, or else the fallback where the pipeline is not as expected. */
    static BinaryWriter of(Channel channel, ReusedBuffer buffer, BinaryWriter fallback) {
        ChannelHandlerContext encoder = channel.pipeline().context(WebSocket13FrameEncoder.class);
        return encoder == null || !channel.isActive() ? fallback : new PreframedWriter(encoder, buffer);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a failed write ends the channel, and its end is what is listened to
    public void write(byte[] bytes, int offset, int length) {
        ByteBuf frame = buffer.take(length + HEADER_BYTES_MAX);
        writeHeader(frame, length);
        frame.writeBytes(bytes, offset, length);
        if (direct != null && direct.send(frame)) {
            frame.release();
        } else {
            encoder.writeAndFlush(frame, encoder.voidPromise());
        }
    }

    /** RFC 6455, section 5.2: final, binary, not masked. */
    private static void writeHeader(ByteBuf frame, int length) {
        frame.writeByte(FINAL_BINARY);
        if (length < LENGTH_IN_2_BYTES) {
            frame.writeByte(length);
        } else if (length <= 0xffff) {
            frame.writeByte(LENGTH_IN_2_BYTES);
            frame.writeShort(length);
        } else {
            frame.writeByte(LENGTH_IN_8_BYTES);
            frame.writeLong(length);
        }
    }
}
