package dev.tickwire.bits;

/**
 * Reads what {@link BitWriter} wrote, and checks every bound before it touches a byte.
 *
 * <p>Whatever is wrong with the input surfaces as {@link MalformedMessageException}. Not thread safe;
 * meant to be wrapped around one input after the other.
 */
public final class BitReader {
    private static final byte[] NOTHING = new byte[0];

    private byte[] source = NOTHING;
    private int startBit;
    private int positionBit;
    private int endBit;

    /** Makes a reader of nothing: {@link #wrap} gives it something to read. */
    public BitReader() {}

    /**
     * Starts reading at a new place.
     *
     * @param source not copied
     * @param offset index of the first byte
     * @param length number of bytes; {@code offset + length} is at most {@link BitWriter#MAX_BYTES}
     * @throws IllegalArgumentException if the range is not within the array
     */
    public void wrap(byte[] source, int offset, int length) {
        if (offset < 0 || length < 0 || offset > source.length - length || length > BitWriter.MAX_BYTES - offset) {
            throw new IllegalArgumentException(offset + " + " + length + " of " + source.length + " bytes");
        }
        this.source = source;
        startBit = offset << 3;
        positionBit = startBit;
        endBit = (offset + length) << 3;
    }

    /**
     * Reads an unsigned value; one of 32 bits comes as the int with these bits.
     *
     * @param bitCount 0..32
     */
    public int readBits(int bitCount) {
        assert bitCount >= 0 && bitCount <= 32 : "bitCount " + bitCount;
        require(bitCount);
        int value = 0;
        int gotBits = 0;
        int position = positionBit;
        while (gotBits < bitCount) {
            int skipBits = position & 7;
            int takeBits = Math.min(8 - skipBits, bitCount - gotBits);
            int part = ((source[position >>> 3] & 0xff) >>> skipBits) & ((1 << takeBits) - 1);
            value |= part << gotBits;
            gotBits += takeBits;
            position += takeBits;
        }
        positionBit = position;
        return value;
    }

    /** Reads one bit. */
    public boolean readFlag() {
        require(1);
        boolean value = (source[positionBit >>> 3] >>> (positionBit & 7) & 1) != 0;
        positionBit++;
        return value;
    }

    /**
     * Reads a value in two's complement.
     *
     * @param bitCount 1..32
     */
    public int readSigned(int bitCount) {
        assert bitCount >= 1 && bitCount <= 32 : "bitCount " + bitCount;
        int shift = 32 - bitCount;
        return (readBits(bitCount) << shift) >> shift;
    }

    /**
     * Reads a value written by {@link BitWriter#writeVarUint}; refuses more than 32 bits and needless groups.
     *
     * @param groupBits 1..31
     */
    public int readVarUint(int groupBits) {
        assert groupBits >= 1 && groupBits <= 31 : "groupBits " + groupBits;
        int value = 0;
        int shift = 0;
        while (true) {
            int group = readBits(groupBits);
            boolean more = readFlag();
            int freeBits = 32 - shift;
            if (freeBits < groupBits && group >>> freeBits != 0) {
                throw new MalformedMessageException("variable-length number above 32 bits");
            }
            if (!more && group == 0 && shift > 0) {
                throw new MalformedMessageException("variable-length number with a needless group");
            }
            value |= group << shift;
            if (!more) {
                return value;
            }
            shift += groupBits;
            if (shift >= 32) {
                throw new MalformedMessageException("variable-length number above 32 bits");
            }
        }
    }

    /** Skips to the next byte border; refuses padding that is not zero. */
    public void align() {
        if (readBits(-positionBit & 7) != 0) {
            throw new MalformedMessageException("padding is not zero");
        }
    }

    /** Reads bytes from the current bit position on; fastest when that is a byte border. */
    public void readBytes(byte[] target, int offset, int length) {
        if (offset < 0 || length < 0 || length > target.length - offset) {
            throw new IllegalArgumentException(offset + " + " + length + " of " + target.length + " bytes");
        }
        if (length > remainingBits() >>> 3) {
            throw truncated();
        }
        if ((positionBit & 7) == 0) {
            System.arraycopy(source, positionBit >>> 3, target, offset, length);
            positionBit += length << 3;
            return;
        }
        for (int i = 0; i < length; i++) {
            target[offset + i] = (byte) readBits(8);
        }
    }

    /** Reads text written by {@link BitWriter#writeText} with the same limit; refuses anything but strict UTF-8. */
    public String readText(int maxUtf8Bytes) {
        int length = readBits(BitCount.forMax(maxUtf8Bytes));
        if (length > maxUtf8Bytes) {
            throw new MalformedMessageException("text of " + length + " bytes, more than " + maxUtf8Bytes);
        }
        if (length > remainingBits() >>> 3) {
            throw truncated();
        }
        byte[] utf8 = new byte[length];
        readBytes(utf8, 0, length);
        return Utf8.decode(utf8, 0, length);
    }

    /** The number of bits read since {@link #wrap}. */
    public int bitPosition() {
        return positionBit - startBit;
    }

    /** The number of bits not yet read. */
    public int remainingBits() {
        return endBit - positionBit;
    }

    /** Whether nothing remains but zero padding of less than a byte. */
    public boolean isExhausted() {
        int remaining = endBit - positionBit;
        if (remaining >= 8) {
            return false;
        }
        return remaining == 0 || (source[positionBit >>> 3] & 0xff) >>> (positionBit & 7) == 0;
    }

    /** The number of bytes begun since {@link #wrap}: the index of the next whole byte, relative to its offset. */
    public int bytePosition() {
        return (bitPosition() + 7) >>> 3;
    }

    private void require(int bitCount) {
        if (bitCount > endBit - positionBit) {
            throw truncated();
        }
    }

    private static MalformedMessageException truncated() {
        return new MalformedMessageException("input ends too early");
    }
}
