package dev.tickwire.server.gateway;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TcpConfig;
import io.vertx.core.spi.transport.Transport;
import java.util.concurrent.TimeUnit;

/**
 * A transport of Vert.x whose event loops look for input only so often, see {@link PacedIoHandler}, and that lets an
 * {@link AcceptGuard} see connections before Vert.x does.
 */
final class GatewayTransport implements Transport {
    private final Transport transport;
    private final long pauseNanos;
    private final AcceptGuard acceptGuard;

    private GatewayTransport(Transport transport, long pauseNanos, AcceptGuard acceptGuard) {
        this.transport = transport;
        this.pauseNanos = pauseNanos;
        this.acceptGuard = acceptGuard;
    }

    /**
     * A transport like another, with a pace and a guard.
     *
     * @param pauseMicros the least time between two looks; 0 for no pause
     */
    static io.vertx.core.transport.Transport of(
            io.vertx.core.transport.Transport transport, int pauseMicros, AcceptGuard acceptGuard) {
        Transport paced = new GatewayTransport(
                transport.implementation(), TimeUnit.MICROSECONDS.toNanos(pauseMicros), acceptGuard);
        return new io.vertx.core.transport.Transport() {
            @Override
            public String name() {
                return transport.name();
            }

            @Override
            public boolean available() {
                return transport.available();
            }

            @Override
            public Throwable unavailabilityCause() {
                return transport.unavailabilityCause();
            }

            @Override
            public Transport implementation() {
                return paced;
            }
        };
    }

    @Override
    public IoHandlerFactory ioHandlerFactory() {
        IoHandlerFactory factory = transport.ioHandlerFactory();
        if (pauseNanos == 0) {
            return factory;
        }
        return executor -> new PacedIoHandler(factory.newHandler(executor), pauseNanos);
    }

    @Override
    public boolean supportsDomainSockets() {
        return transport.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return transport.supportFileRegion();
    }

    @Override
    public boolean isAvailable() {
        return transport.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return transport.unavailabilityCause();
    }

    @Override
    public java.net.SocketAddress convert(SocketAddress address) {
        return transport.convert(address);
    }

    @Override
    public SocketAddress convert(java.net.SocketAddress address) {
        return transport.convert(address);
    }

    @Override
    @SuppressWarnings("deprecation") // Vert.x' interface still has it
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return transport.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends DatagramChannel> datagramChannelFactory() {
        return transport.datagramChannelFactory();
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return transport.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return transport.serverChannelFactory(domainSocket);
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        transport.configure(channel, options);
    }

    @Override
    public void configure(TcpConfig config, boolean domainSocket, Bootstrap bootstrap) {
        transport.configure(config, domainSocket, bootstrap);
    }

    @Override
    public void configure(TcpConfig config, boolean domainSocket, ServerBootstrap bootstrap) {
        transport.configure(config, domainSocket, bootstrap);
        bootstrap.handler(acceptGuard);
    }
}
