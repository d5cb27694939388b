package dev.tickwire.server.gateway;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the gateway refused. Thread safe. */
public final class GatewayCounters {
    private final Map<Refusal, LongAdder> refusals = new EnumMap<>(Refusal.class);

    /** Nothing refused yet. */
    public GatewayCounters() {
        for (Refusal refusal : Refusal.values()) {
            refusals.put(refusal, new LongAdder());
        }
    }

    void count(Refusal refusal) {
        refusals.get(refusal).increment();
    }

    /** How often that happened since the start. */
    public long of(Refusal refusal) {
        return refusals.get(refusal).sum();
    }
}
