package dev.tickwire.server.gateway;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Stands at the socket that accepts connections, and ends those that are too many before anything is done for them: before an
 * event loop takes them over, and before a TLS handshake. Thread safe.
 */
@Sharable
final class AcceptGuard extends ChannelInboundHandlerAdapter {
    private final LiveSettings live;
    private final ConnectionLedger ledger;
    private final GatewayCounters counters;

    AcceptGuard(LiveSettings live, ConnectionLedger ledger, GatewayCounters counters) {
        this.live = live;
        this.ledger = ledger;
        this.counters = counters;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the channel's end is what is waited for
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof Channel accepted)) {
            ctx.fireChannelRead(message);
            return;
        }
        if (!(accepted.remoteAddress() instanceof InetSocketAddress peer)) {
            // Gone before it got here.
            accepted.unsafe().closeForcibly();
            return;
        }
        boolean isProxy = live.proxies().trusts(peer.getAddress());
        Optional<Refusal> refusal = isProxy ? ledger.enterProxy() : ledger.enter(peer.getAddress());
        if (refusal.isPresent()) {
            counters.count(refusal.get());
            accepted.unsafe().closeForcibly();
            return;
        }
        accepted.closeFuture().addListener(closed -> {
            if (isProxy) {
                ledger.leaveProxy();
            } else {
                ledger.leave(peer.getAddress());
            }
        });
        ctx.fireChannelRead(message);
    }
}
