package dev.tickwire.server.session;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.message.Protocol;

/**
 * Frames that a slow client has not been sent yet, ready to go as one message. It never holds more than a limit: who falls
 * further behind is described everything anew. Event loop only.
 */
final class FrameBacklog {
    private static final int BYTES_INITIAL = 512;

    private final int framesMax;
    private final int bytesMax;
    private BitWriter out;
    private int frames;

    FrameBacklog(int framesMax, int bytesMax) {
        this.framesMax = framesMax;
        this.bytesMax = bytesMax;
    }

    boolean isEmpty() {
        return frames == 0;
    }

    int frames() {
        return frames;
    }

    /** Adds a frame; false if it does not fit, and then nothing fits any more until {@link #release}. */
    boolean add(byte[] frame, int length) {
        if (frames == framesMax || sizeBytes() + length + Integer.BYTES > bytesMax) {
            return false;
        }
        if (out == null) {
            out = new BitWriter(Math.min(BYTES_INITIAL, bytesMax), bytesMax);
            out.writeBits(Protocol.BATCH_ID, 8);
        }
        out.writeVarUint(length, Protocol.BATCH_LENGTH_GROUP_BITS);
        out.writeBytes(frame, 0, length);
        frames++;
        return true;
    }

    /** The batch as a message; valid until the next change. */
    byte[] bytes() {
        return out.buffer();
    }

    int sizeBytes() {
        return frames == 0 ? 0 : out.byteLength();
    }

    /** Empties it and lets go of the memory: most clients never need any. */
    void release() {
        frames = 0;
        out = null;
    }
}
