package dev.tickwire.server.replication;

import dev.tickwire.replica.CellGrid;
import dev.tickwire.schema.Schema;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A fixed number of frames for one match. The tick thread takes, any thread gives back; when all are out the tick thread
 * neither waits nor allocates.
 */
public final class FramePool {
    private final AtomicReferenceArray<PublishedFrame> free;
    private final PublishedFrame spare;

    public FramePool(int frames, Schema schema, CellGrid grid, int slotCount) {
        spare = new PublishedFrame(null, schema, grid, slotCount);
        free = new AtomicReferenceArray<>(frames);
        for (int i = 0; i < frames; i++) {
            free.set(i, new PublishedFrame(this, schema, grid, slotCount));
        }
    }

    /** A frame nobody reads, or null when readers hold all of them. Tick thread only. */
    public PublishedFrame take() {
        for (int i = 0; i < free.length(); i++) {
            PublishedFrame frame = free.getAcquire(i);
            if (frame != null && free.compareAndSet(i, frame, null)) {
                return frame;
            }
        }
        return null;
    }

    /** A frame for the tick thread to work on when there is none to publish. */
    public PublishedFrame spare() {
        return spare;
    }

    /** How many frames nobody holds at the moment. */
    public int freeCount() {
        int count = 0;
        for (int i = 0; i < free.length(); i++) {
            if (free.getAcquire(i) != null) {
                count++;
            }
        }
        return count;
    }

    void giveBack(PublishedFrame frame) {
        for (int i = 0; i < free.length(); i++) {
            if (free.compareAndSet(i, null, frame)) {
                return;
            }
        }
        throw new IllegalStateException("a frame was released more often than it was retained");
    }
}
