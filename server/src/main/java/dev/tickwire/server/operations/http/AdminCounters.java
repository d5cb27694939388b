package dev.tickwire.server.operations.http;

import dev.tickwire.server.operations.metrics.Meters;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the admin port answered and refused. Thread safe. */
final class AdminCounters {
    private static final int STATUS_CLASSES = 6;
    private static final int STATUSES_PER_CLASS = 100;

    private final Map<AdminRefusal, LongAdder> refusals = new EnumMap<>(AdminRefusal.class);
    private final AtomicLongArray answers = new AtomicLongArray(STATUS_CLASSES);

    AdminCounters() {
        for (AdminRefusal refusal : AdminRefusal.values()) {
            refusals.put(refusal, new LongAdder());
        }
    }

    void count(AdminRefusal refusal) {
        refusals.get(refusal).increment();
    }

    void countAnswer(int status) {
        answers.incrementAndGet(status / STATUSES_PER_CLASS);
    }

    long of(AdminRefusal refusal) {
        return refusals.get(refusal).sum();
    }

    /** Puts all counts among the server's metrics. */
    void register(Meters meters) {
        refusals.forEach((refusal, count) -> meters.counter(
                "tickwire.admin.refusals",
                "What the admin port did not put up with.",
                count::sum,
                "reason",
                Meters.label(refusal)));
        for (int statusClass = 2; statusClass < STATUS_CLASSES; statusClass++) {
            int counted = statusClass;
            meters.counter(
                    "tickwire.admin.answers",
                    "Answers of the admin port, by the first digit of their status.",
                    () -> answers.get(counted),
                    "status",
                    counted + "xx");
        }
    }
}
