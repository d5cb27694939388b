package dev.tickwire.server.gateway;

import dev.tickwire.server.config.TimeLimits;
import io.netty.channel.Channel;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;

/** An accepted connection for as long as it speaks HTTP, and when patience with it ends. Confined to its event loop. */
final class HttpLink {
    private final Channel channel;
    private final InetAddress peer;
    private final TimeLimits times;
    private InetAddress client;
    private boolean responding;
    private long deadlineNanos;

    HttpLink(Channel channel, InetAddress peer, TimeLimits times, long nowNanos) {
        this.channel = channel;
        this.peer = peer;
        client = peer;
        this.times = times;
        deadlineNanos = after(times.requestMillis(), nowNanos);
    }

    Channel channel() {
        return channel;
    }

    /** Who connected, which may be a proxy. */
    InetAddress peer() {
        return peer;
    }

    /** For whom the connection is: whoever connected, unless a proxy has said otherwise. */
    InetAddress client() {
        return client;
    }

    /** It is for somebody behind the proxy that connected. */
    void setClient(InetAddress other) {
        client = other;
    }

    /** The head of a request has come in full. */
    void requestBegan(long nowNanos) {
        responding = true;
        deadlineNanos = after(times.responseMillis(), nowNanos);
    }

    /** The response has left for the network. */
    void responseEnded(long nowNanos) {
        responding = false;
        deadlineNanos = after(times.requestMillis(), nowNanos);
    }

    /** Closes the connection if its time has run out. */
    @SuppressWarnings("FutureReturnValueIgnored") // the channel's end is seen by those who listen to its close future
    void checkTimes(long nowNanos, GatewayCounters counters) {
        if (nowNanos - deadlineNanos > 0) {
            counters.count(responding ? Refusal.RESPONSE_UNREAD : Refusal.REQUEST_TOO_SLOW);
            channel.close();
        }
    }

    private static long after(int millis, long nowNanos) {
        return nowNanos + TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
