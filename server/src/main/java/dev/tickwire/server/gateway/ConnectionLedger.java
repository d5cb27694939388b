package dev.tickwire.server.gateway;

import dev.tickwire.server.config.ConnectionLimits;
import dev.tickwire.server.session.AddressKey;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open connections, in all and for each address, and says when there are enough. Thread safe. */
final class ConnectionLedger {
    private final ConnectionLimits limits;
    private final AtomicInteger total = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    ConnectionLedger(ConnectionLimits limits) {
        this.limits = limits;
    }

    /** Enters a connection, to be {@linkplain #leave taken out} when it closes; if it is refused, nothing is entered. */
    Optional<Refusal> enter(InetAddress address) {
        if (total.incrementAndGet() > limits.total()) {
            total.decrementAndGet();
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS);
        }
        if (isLimited(address) && byAddress.merge(AddressKey.of(address), 1, Integer::sum) > limits.perAddress()) {
            leave(address);
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS);
        }
        return Optional.empty();
    }

    /** Takes a connection out that was entered. */
    void leave(InetAddress address) {
        total.decrementAndGet();
        if (isLimited(address)) {
            byAddress.computeIfPresent(AddressKey.of(address), (key, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Connections that are open now. */
    int open() {
        return total.get();
    }

    private boolean isLimited(InetAddress address) {
        return limits.limitLoopback() || !address.isLoopbackAddress();
    }
}
