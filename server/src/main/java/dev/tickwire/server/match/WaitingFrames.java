package dev.tickwire.server.match;

import dev.tickwire.server.replication.PublishedFrame;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Frames that one audience has not read yet, oldest first. The tick thread adds; the event loop takes, and so does the tick
 * thread when it needs them back. Without locks: whoever takes the place of the oldest frame has it.
 */
final class WaitingFrames {
    private final AtomicReferenceArray<PublishedFrame> ring;

    /** How many were ever added; written by the tick thread only. */
    private final AtomicLong added = new AtomicLong();

    /** How many were ever taken. */
    private final AtomicLong taken = new AtomicLong();

    /**
     * Nothing waits yet.
     *
     * @param framesMax that can wait, so at least as many as there are
     */
    WaitingFrames(int framesMax) {
        ring = new AtomicReferenceArray<>(framesMax);
    }

    /** Tick thread only. There is always room, since no frame waits here twice. */
    void add(PublishedFrame frame) {
        long place = added.get();
        ring.set((int) (place % ring.length()), frame);
        added.set(place + 1);
    }

    /** The oldest frame, which is the caller's to release from now on; null if none waits. */
    PublishedFrame take() {
        while (true) {
            long place = taken.get();
            if (place == added.get()) {
                return null;
            }
            // Nobody writes here until the frame of this place has been taken.
            PublishedFrame frame = ring.get((int) (place % ring.length()));
            if (taken.compareAndSet(place, place + 1)) {
                return frame;
            }
        }
    }

    /** How many wait; while the event loop takes some, there may be fewer already. */
    int size() {
        return (int) (added.get() - taken.get());
    }
}
