package dev.tickwire.server.gateway;

import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.session.AddressKey;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Counts open connections, in all and for each address, and says when there are enough. Thread safe. */
final class ConnectionLedger {
    private final Supplier<ConnectionLimits> limits;
    private final Predicate<InetAddress> isProxy;
    private final AtomicInteger total = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    /**
     * A ledger in which nothing is entered yet.
     *
     * @param limits  as they are now
     * @param isProxy whether the connections of an address are for others, who are to be entered behind it
     */
    ConnectionLedger(Supplier<ConnectionLimits> limits, Predicate<InetAddress> isProxy) {
        this.limits = limits;
        this.isProxy = isProxy;
    }

    /** Enters a connection, to be {@linkplain #leave taken out} when it closes; if it is refused, nothing is entered. */
    Optional<Refusal> enter(InetAddress address) {
        ConnectionLimits now = limits.get();
        if (total.incrementAndGet() > now.total()) {
            total.decrementAndGet();
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS);
        }
        boolean isTooMany = isTooMany(address, now);
        if (isTooMany && !isProxy.test(address)) {
            leave(address);
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS);
        }
        return Optional.empty();
    }

    /**
     * Enters for whom a proxy's connection is that has been entered; to be {@linkplain #leaveBehindProxy taken out} when it
     * closes. If it is refused, nothing is entered.
     */
    Optional<Refusal> enterBehindProxy(InetAddress client) {
        if (isTooMany(client, limits.get())) {
            leaveBehindProxy(client);
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS);
        }
        return Optional.empty();
    }

    /** Counts in any case: who is exempt now may not be later. */
    private boolean isTooMany(InetAddress address, ConnectionLimits now) {
        int ofAddress = byAddress.merge(AddressKey.of(address), 1, Integer::sum);
        boolean isLimited = now.limitLoopback() || !address.isLoopbackAddress();
        return isLimited && ofAddress > now.perAddress();
    }

    /** Takes a connection out that was entered. */
    void leave(InetAddress address) {
        total.decrementAndGet();
        leaveBehindProxy(address);
    }

    /** Takes out for whom a proxy's connection was. */
    void leaveBehindProxy(InetAddress address) {
        byAddress.computeIfPresent(AddressKey.of(address), (key, count) -> count == 1 ? null : count - 1);
    }

    /** Connections that are open now. */
    int open() {
        return total.get();
    }
}
