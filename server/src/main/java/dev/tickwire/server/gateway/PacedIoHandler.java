package dev.tickwire.server.gateway;

import io.netty.channel.IoHandle;
import io.netty.channel.IoHandler;
import io.netty.channel.IoHandlerContext;
import io.netty.channel.IoRegistration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Looks for what sockets have brought only so often, so that what many of them bring within a moment costs one wake-up of the
 * event loop and not one each; network cards do the same with their interrupts. What a socket brings waits at most the
 * pause. Tasks of other threads, such as a tick's frames, and timers end it at once. While little comes there are no pauses,
 * since each is a wake-up too.
 */
final class PacedIoHandler implements IoHandler {
    /** What the sockets must bring within a pause for it to save more wake-ups than it costs. */
    private static final int EVENTS_PER_PAUSE_MIN = 4;

    private static final int PAUSES_COUNTED = 16;

    private final IoHandler handler;
    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private final LongConsumer park;

    /** Null until the event loop runs. */
    private volatile Thread loop;

    private long lookedNanos;
    private long countedSinceNanos;
    private long events;

    /** Whether so much came lately that pauses are worth it. */
    private boolean busy;

    /**
     * Gives a handler a pace.
     *
     * @param pauseNanos the least time between two looks, above 0
     */
    PacedIoHandler(IoHandler handler, long pauseNanos) {
        this(handler, pauseNanos, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * Likewise, in another time.
     *
     * @param park waits for so many nanoseconds, or until the thread is unparked
     */
    PacedIoHandler(IoHandler handler, long pauseNanos, LongSupplier nanoTime, LongConsumer park) {
        this.handler = handler;
        this.pauseNanos = pauseNanos;
        this.nanoTime = nanoTime;
        this.park = park;
    }

    @Override
    public void initialize() {
        loop = Thread.currentThread();
        lookedNanos = nanoTime.getAsLong();
        countedSinceNanos = lookedNanos;
        handler.initialize();
    }

    @Override
    public int run(IoHandlerContext context) {
        if (busy && context.canBlock()) {
            long now = nanoTime.getAsLong();
            long rest = pauseNanos - (now - lookedNanos);
            if (rest > 0) {
                // A task that is added from now on leaves a permit, with which this returns at once.
                park.accept(Math.min(rest, context.delayNanos(now)));
            }
        }
        int handled = handler.run(context);
        lookedNanos = nanoTime.getAsLong();
        count(handled);
        return handled;
    }

    private void count(int handled) {
        events += handled;
        long passedNanos = lookedNanos - countedSinceNanos;
        if (passedNanos >= PAUSES_COUNTED * pauseNanos) {
            busy = events * pauseNanos >= EVENTS_PER_PAUSE_MIN * passedNanos;
            events = 0;
            countedSinceNanos = lookedNanos;
        }
    }

    @Override
    public void wakeup() {
        handler.wakeup();
        LockSupport.unpark(loop);
    }

    @Override
    public void prepareToDestroy() {
        handler.prepareToDestroy();
    }

    @Override
    public void destroy() {
        handler.destroy();
    }

    @Override
    public IoRegistration register(IoHandle handle) throws Exception {
        return handler.register(handle);
    }

    @Override
    public boolean isCompatible(Class<? extends IoHandle> handleType) {
        return handler.isCompatible(handleType);
    }
}
