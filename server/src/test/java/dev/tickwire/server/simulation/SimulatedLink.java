package dev.tickwire.server.simulation;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.server.link.LinkArrivals;
import dev.tickwire.server.link.LinkConditions;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One direction of a connection: messages arrive in order, delayed as the conditions of the moment say. */
final class SimulatedLink {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SimulatedTime time;
    private final Supplier<LinkConditions> conditions;
    private final LinkArrivals arrivals;
    private final Consumer<byte[]> receiver;
    private boolean cut;
    private int bytesOnTheWay;

    SimulatedLink(
            SimulatedTime time, Supplier<LinkConditions> conditions, SeededRandom random, Consumer<byte[]> receiver) {
        this.time = time;
        this.conditions = conditions;
        arrivals = new LinkArrivals(random);
        this.receiver = receiver;
    }

    void send(byte[] bytes, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        bytesOnTheWay += length;
        deliver(() -> {
            bytesOnTheWay -= copy.length;
            receiver.accept(copy);
        });
    }

    /** How much was sent and has not arrived. */
    int bytesOnTheWay() {
        return bytesOnTheWay;
    }

    /** Runs something behind all messages sent so far. */
    void deliver(Runnable arrival) {
        time.at(arrivals.arrivalNanos(conditions.get(), time.nanoTime()), () -> {
            if (!cut) {
                arrival.run();
            }
        });
    }

    /** Holds up everything that is sent from now on, as a lost packet does. */
    void stall(int millis) {
        arrivals.stallUntil(time.nanoTime() + millis * NANOS_PER_MILLI);
    }

    /** Nothing arrives any more, not even what is on its way. */
    void cut() {
        cut = true;
    }
}
