package dev.tickwire.bot.network;

import dev.tickwire.message.Protocol;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import java.util.Optional;

/** The way past Vert.x for the binary messages of a WebSocket, in both directions. */
final class FrameBypass {
    private static final String INTAKE_NAME = "frame-intake";

    private FrameBypass() {}

    /**
     * Opens the way on a channel that has just been upgraded and on which nothing was received yet; a server does not speak
     * before it is spoken to.
     *
     * @param buffers of the loop
     * @param taker   of the messages that arrive, from now on
     * @return how messages leave; empty if the pipeline is not as expected, and then nothing has changed
     */
    static Optional<BinaryWriter> open(Channel channel, LoopBuffers buffers, MessageTaker taker) {
        ChannelHandlerContext decoder = channel.pipeline().context(WebSocket13FrameDecoder.class);
        ChannelHandlerContext encoder = channel.pipeline().context(WebSocket13FrameEncoder.class);
        if (decoder == null || encoder == null || !channel.eventLoop().inEventLoop()) {
            return Optional.empty();
        }
        FrameIntake intake = new FrameIntake(buffers, taker, Protocol.SERVER_MESSAGE_BYTES_MAX);
        channel.pipeline().addBefore(decoder.name(), INTAKE_NAME, intake);
        return Optional.of(new PreframedWriter(encoder, intake, buffers));
    }
}
