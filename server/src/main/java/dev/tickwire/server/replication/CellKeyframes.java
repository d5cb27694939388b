package dev.tickwire.server.replication;

import dev.tickwire.bits.BitWriter;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Keyframes of a published frame's cells, each made when the first client needs it and copied to the others. Whoever needs
 * one that another event loop is making makes its own, rather than wait. Any thread, while the frame is retained.
 */
final class CellKeyframes {
    private static final int BLOB_BYTES_INITIAL = 64;
    private static final int BLOB_BYTES_MAX = 1 << 22;

    private final PublishedFrame frame;

    /** By cell: twice the generation in which somebody began to make it, and 1 more once it is made. */
    private final AtomicIntegerArray states;

    private final BitWriter[] blobs;

    /** Goes up with every tick that the frame is used for, so that nothing needs to be cleared. */
    private int generation;

    CellKeyframes(PublishedFrame frame, int cellCount) {
        this.frame = frame;
        states = new AtomicIntegerArray(cellCount);
        blobs = new BitWriter[cellCount];
    }

    /** Forgets all; tick thread, while nobody reads the frame. */
    void clear() {
        generation++;
    }

    void write(int cell, BitWriter out) {
        int begun = generation << 1;
        int made = begun | 1;
        int state = states.getAcquire(cell);
        if (state != begun && state != made && states.compareAndSet(cell, state, begun)) {
            make(cell);
            states.setRelease(cell, made);
            state = made;
        }
        if (state == made) {
            out.copyBits(blobs[cell].buffer(), 0, blobs[cell].bitLength());
        } else {
            frame.writeKeyframe(cell, out);
        }
    }

    private void make(int cell) {
        if (blobs[cell] == null) {
            blobs[cell] = new BitWriter(BLOB_BYTES_INITIAL, BLOB_BYTES_MAX);
        }
        blobs[cell].clear();
        frame.writeKeyframe(cell, blobs[cell]);
    }
}
