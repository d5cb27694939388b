package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import java.util.Arrays;
import java.util.function.Consumer;

/** One direction of a connection: messages arrive in order, delayed as the conditions say. */
final class SimulatedLink {
    private static final int CHANCES = 10_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SimulatedTime time;
    private final LinkConditions conditions;
    private final SeededRandom random;
    private final Consumer<byte[]> receiver;
    private long lastArrivalNanos;
    private boolean cut;

    SimulatedLink(SimulatedTime time, LinkConditions conditions, SeededRandom random, Consumer<byte[]> receiver) {
        this.time = time;
        this.conditions = conditions;
        this.random = random;
        this.receiver = receiver;
    }

    void send(byte[] bytes, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        deliver(() -> receiver.accept(copy));
    }

    /** Runs something behind all messages sent so far. */
    void deliver(Runnable arrival) {
        long delay = conditions.latencyMillis() * NANOS_PER_MILLI;
        if (conditions.jitterMillis() > 0) {
            delay += random.nextInt(conditions.jitterMillis() * 1000) * 1000L;
        }
        if (random.nextInt(CHANCES) < conditions.stallPerMessage()) {
            delay += random.nextInt(conditions.stallMillis()) * NANOS_PER_MILLI;
        }
        lastArrivalNanos = Math.max(lastArrivalNanos, time.nanoTime() + delay);
        time.at(lastArrivalNanos, () -> {
            if (!cut) {
                arrival.run();
            }
        });
    }

    /** Nothing arrives any more, not even what is on its way. */
    void cut() {
        cut = true;
    }
}
