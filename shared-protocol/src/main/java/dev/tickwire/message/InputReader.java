package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.MalformedMessageException;

/**
 * Reads {@link Input}s one after the other without an object for each: a server is sent tens of thousands in a second. Not
 * thread safe.
 */
public final class InputReader {
    private final BitReader in = new BitReader();
    private int sequenceLow;
    private int tickLow;
    private int echoedLow;
    private int held;
    private int edges;
    private int shownLagQuarters;

    /** Whether a message is an input, by its first byte. */
    public static boolean isInput(byte[] bytes, int offset, int length) {
        return length > 0 && bytes[offset] == Input.CODEC.id();
    }

    /**
     * Reads a whole message that {@link #isInput is an input}.
     *
     * @throws MalformedMessageException if it is not as a client writes it
     */
    public void read(byte[] bytes, int offset, int length) {
        in.wrap(bytes, offset + 1, length - 1);
        readBody(in);
        in.align();
        if (in.remainingBits() != 0) {
            throw new MalformedMessageException("bytes behind the end of the input");
        }
    }

    void readBody(BitReader from) {
        sequenceLow = from.readBits(8);
        tickLow = from.readBits(8);
        echoedLow = from.readBits(8);
        held = from.readVarUint(Input.GROUP_BITS);
        edges = from.readVarUint(Input.GROUP_BITS);
        shownLagQuarters = from.readBits(8);
    }

    /** See {@link Input#sequenceLow}; so with the others. */
    public int sequenceLow() {
        return sequenceLow;
    }

    public int tickLow() {
        return tickLow;
    }

    public int echoedLow() {
        return echoedLow;
    }

    public int held() {
        return held;
    }

    public int edges() {
        return edges;
    }

    public int shownLagQuarters() {
        return shownLagQuarters;
    }
}
