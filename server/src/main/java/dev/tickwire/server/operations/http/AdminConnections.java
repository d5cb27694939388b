package dev.tickwire.server.operations.http;

import dev.tickwire.server.match.Clock;
import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The connections of the admin port: so many at once, and none that has nothing to do for long, however slowly it says what it
 * wants. Confined to one event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection's end is seen by its close handler
final class AdminConnections {
    static final long UNUSED_NANOS_MAX = TimeUnit.SECONDS.toNanos(30);

    private final Policy policy;
    private final AdminCounters counters;
    private final Clock clock;
    private final Map<HttpConnection, Use> open = new HashMap<>();

    AdminConnections(Policy policy, AdminCounters counters, Clock clock) {
        this.policy = policy;
        this.counters = counters;
        this.clock = clock;
    }

    /** How much a connection is used. */
    private static final class Use {
        private int requests;
        private boolean isKept;
        private long unusedSinceNanos;
    }

    void opened(HttpConnection connection) {
        if (open.size() >= policy.limits().connections()) {
            counters.count(AdminRefusal.TOO_MANY_CONNECTIONS);
            connection.close();
            return;
        }
        Use use = new Use();
        use.unusedSinceNanos = clock.nanoTime();
        open.put(connection, use);
        connection.closeHandler(closed -> open.remove(connection));
    }

    /** A request has come whole, apart from its body. */
    void requestBegan(HttpConnection connection) {
        Use use = open.get(connection);
        if (use != null) {
            use.requests++;
        }
    }

    /** It has been answered, or is no longer waited for. */
    void requestEnded(HttpConnection connection) {
        Use use = open.get(connection);
        if (use != null) {
            use.requests--;
            use.unusedSinceNanos = clock.nanoTime();
        }
    }

    /** A connection has become something else that looks after itself. */
    void keep(HttpConnection connection) {
        Use use = open.get(connection);
        if (use != null) {
            use.isKept = true;
        }
    }

    /** Closes those that have been of no use for too long; called once a second. */
    void sweep() {
        long now = clock.nanoTime();
        for (Map.Entry<HttpConnection, Use> each : List.copyOf(open.entrySet())) {
            Use use = each.getValue();
            if (!use.isKept && use.requests == 0 && now - use.unusedSinceNanos > UNUSED_NANOS_MAX) {
                each.getKey().close();
            }
        }
    }

    int count() {
        return open.size();
    }
}
