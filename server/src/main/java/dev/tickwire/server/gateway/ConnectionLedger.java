package dev.tickwire.server.gateway;

import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.session.AddressKey;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Counts open connections, in all and for each address, and says when there are enough. Thread safe. */
final class ConnectionLedger {
    private final Supplier<ConnectionLimits> limits;
    private final AtomicInteger total = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    /**
     * A ledger in which nothing is entered yet.
     *
     * @param limits as they are now
     */
    ConnectionLedger(Supplier<ConnectionLimits> limits) {
        this.limits = limits;
    }

    /** Enters a connection, to be {@linkplain #leave taken out} when it closes; if it is refused, nothing is entered. */
    Optional<Refusal> enter(InetAddress address) {
        Optional<Refusal> refusal = enterProxy();
        if (refusal.isEmpty()) {
            refusal = enterBehindProxy(address);
            refusal.ifPresent(tooMany -> leaveProxy());
        }
        return refusal;
    }

    /** Takes a connection out that was entered. */
    void leave(InetAddress address) {
        leaveProxy();
        leaveBehindProxy(address);
    }

    /** Likewise for a proxy's connection, which is for others: there may be many of one address. */
    Optional<Refusal> enterProxy() {
        if (total.incrementAndGet() > limits.get().total()) {
            leaveProxy();
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS);
        }
        return Optional.empty();
    }

    /** Takes a proxy's connection out. */
    void leaveProxy() {
        total.decrementAndGet();
    }

    /** Likewise for whom a proxy's connection is. */
    Optional<Refusal> enterBehindProxy(InetAddress client) {
        ConnectionLimits now = limits.get();
        // Counted in any case: who is exempt now may not be later.
        int ofClient = byAddress.merge(AddressKey.of(client), 1, Integer::sum);
        boolean isLimited = now.limitLoopback() || !client.isLoopbackAddress();
        if (isLimited && ofClient > now.perAddress()) {
            leaveBehindProxy(client);
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS);
        }
        return Optional.empty();
    }

    /** Takes out for whom a proxy's connection was. */
    void leaveBehindProxy(InetAddress client) {
        byAddress.computeIfPresent(AddressKey.of(client), (key, count) -> count == 1 ? null : count - 1);
    }

    /** Connections that are open now. */
    int open() {
        return total.get();
    }
}
