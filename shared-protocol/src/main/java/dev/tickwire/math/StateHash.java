package dev.tickwire.math;

/**
 * A 64-bit hash of a sequence of ints, kept as two ints, for comparing states and files.
 *
 * <p>Two lanes are fed and mixed in the manner of Austin Appleby's MurmurHash3. Every step is a
 * bijection of the state, so equal prefixes never hide a later difference. Not for secrets: whoever
 * wants to can find two inputs with the same hash. Not thread safe.
 */
public final class StateHash {
    // Any start does; not 0, so that the hash of nothing differs from a field never set.
    private static final int LANE_ONE_START = 0x9e3779b9;
    private static final int LANE_TWO_START = 0x7f4a7c15;

    private int laneOne = LANE_ONE_START;
    private int laneTwo = LANE_TWO_START;
    private int count;

    /** Starts with nothing added. */
    public StateHash() {}

    /** Forgets all that was added. */
    public void reset() {
        laneOne = LANE_ONE_START;
        laneTwo = LANE_TWO_START;
        count = 0;
    }

    /** Adds one int; the order counts. */
    public void add(int value) {
        laneOne ^= Integer.rotateLeft(value * 0x239b961b, 15) * 0xab0e9789;
        laneOne = (Integer.rotateLeft(laneOne, 19) + laneTwo) * 5 + 0x561ccd1b;
        laneTwo ^= Integer.rotateLeft(value * 0x38b34ae5, 16) * 0xa1e38b93;
        laneTwo = (Integer.rotateLeft(laneTwo, 17) + laneOne) * 5 + 0x0bcaa747;
        count++;
    }

    /**
     * Adds bytes and their number, four in an int, first byte lowest.
     *
     * @throws IllegalArgumentException if the range is not within the array
     */
    public void addBytes(byte[] source, int offset, int length) {
        if (offset < 0 || length < 0 || length > source.length - offset) {
            throw new IllegalArgumentException(offset + " + " + length + " of " + source.length + " bytes");
        }
        int word = 0;
        for (int i = 0; i < length; i++) {
            word |= (source[offset + i] & 0xff) << ((i & 3) << 3);
            if ((i & 3) == 3) {
                add(word);
                word = 0;
            }
        }
        if ((length & 3) != 0) {
            add(word);
        }
        add(length);
    }

    /** The upper 32 bits of the hash of all that was added so far. */
    public int high() {
        return mix(laneTwo + low());
    }

    /** The lower 32 bits of the hash of all that was added so far. */
    public int low() {
        return mix(mix(laneOne ^ count) + laneTwo);
    }

    /** The hash as 16 lower-case hexadecimal digits, the upper bits first. */
    public String toHex() {
        StringBuilder digits = new StringBuilder(16);
        appendHex(digits, high());
        appendHex(digits, low());
        return digits.toString();
    }

    /**
     * Mixes one int so that each input bit changes each output bit about half of the time; different ints give
     * different results. Sums of such values make a hash that does not depend on order.
     *
     * <p>The constants are those of "lowbias32", found by Chris Wellons (nullprogram.com, "Prospecting for Hash
     * Functions").
     */
    public static int mix(int value) {
        int mixed = (value ^ value >>> 16) * 0x7feb352d;
        mixed = (mixed ^ mixed >>> 15) * 0x846ca68b;
        return mixed ^ mixed >>> 16;
    }

    private static void appendHex(StringBuilder target, int value) {
        for (int shift = 28; shift >= 0; shift -= 4) {
            target.append("0123456789abcdef".charAt(value >>> shift & 15));
        }
    }
}
