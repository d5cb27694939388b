package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.MalformedMessageException;

/** Takes a message apart that holds several frames, each behind its length. */
public final class Batch {
    /** Is given each frame. */
    public interface FrameTaker {
        void frame(byte[] bytes, int offset, int length);
    }

    private Batch() {}

    /** Whether a message is a batch. */
    public static boolean is(byte[] bytes, int offset, int length) {
        return length > 0 && bytes[offset] == Protocol.BATCH_ID;
    }

    /**
     * Hands over the frames of a message that {@link #is is} a batch, in order.
     *
     * @throws MalformedMessageException if a frame is longer than what is left, or has no bytes
     */
    public static void read(byte[] bytes, int offset, int length, FrameTaker taker) {
        BitReader in = new BitReader();
        int at = offset + 1;
        int end = offset + length;
        while (at < end) {
            in.wrap(bytes, at, end - at);
            int frameLength = in.readVarUint(Protocol.BATCH_LENGTH_GROUP_BITS);
            at += in.bytePosition();
            if (frameLength < 1 || frameLength > end - at) {
                throw new MalformedMessageException("a frame of " + frameLength + " bytes in a shorter batch");
            }
            taker.frame(bytes, at, frameLength);
            at += frameLength;
        }
    }
}
