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
        ConnectionLimits now = limits.get();
        if (total.incrementAndGet() > now.total()) {
            total.decrementAndGet();
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS);
        }
        // Counted in any case: who is exempt now may not be later.
        int ofAddress = byAddress.merge(AddressKey.of(address), 1, Integer::sum);
        boolean isLimited = now.limitLoopback() || !address.isLoopbackAddress();
        if (isLimited && ofAddress > now.perAddress()) {
            leave(address);
            return Optional.of(Refusal.TOO_MANY_CONNECTIONS_OF_ADDRESS);
        }
        return Optional.empty();
    }

    /** Takes a connection out that was entered. */
    void leave(InetAddress address) {
        total.decrementAndGet();
        byAddress.computeIfPresent(AddressKey.of(address), (key, count) -> count == 1 ? null : count - 1);
    }

    /** Connections that are open now. */
    int open() {
        return total.get();
    }
}
