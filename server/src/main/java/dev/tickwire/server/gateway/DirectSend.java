package dev.tickwire.server.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.Socket;
import java.io.IOException;

/**
 * Hands bytes to the kernel without a stay in Netty's outbound buffer, as long as nothing waits there. A message to each of a
 * thousand clients is a thousand walks through memory that has left the caches, and this is the shorter one. On the channel's
 * event loop only.
 */
final class DirectSend {
    private final Channel channel;
    private final Socket socket;

    private DirectSend(Channel channel, Socket socket) {
        this.channel = channel;
        this.socket = socket;
    }

    /**
     * The short way for what is written at a handler.
     *
     * @return null where there is none: on another transport than epoll, or where a handler below, such as TLS, must see the
     *     bytes
     */
    static DirectSend below(ChannelHandlerContext writer) {
        Channel channel = writer.channel();
        if (!(channel instanceof EpollSocketChannel epoll)) {
            return null;
        }
        for (String name : channel.pipeline().names()) {
            ChannelHandler handler = channel.pipeline().get(name);
            if (handler == writer.handler()) {
                return new DirectSend(channel, (Socket) epoll.fd());
            }
            if (handler instanceof ChannelOutboundHandler) {
                return null;
            }
        }
        return null;
    }

    /**
     * Sends what the kernel takes at once, and takes that from the buffer. What is left, or goes wrong, is for Netty, which
     * waits until the socket is writable, or closes it.
     *
     * @param bytes in direct memory
     * @return whether nothing is left
     */
    boolean send(ByteBuf bytes) {
        // Null once the channel is closed: its descriptor may be somebody else's by now.
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        if (waiting == null || waiting.totalPendingWriteBytes() != 0) {
            return false;
        }
        try {
            bytes.skipBytes(socket.sendAddress(bytes.memoryAddress(), bytes.readerIndex(), bytes.writerIndex()));
        } catch (IOException gone) {
            return false;
        }
        return !bytes.isReadable();
    }
}
