package dev.tickwire.bits;

import java.util.Arrays;

/**
 * Writes values of 0 to 32 bits, least significant bit first, into a byte array that grows up to a limit.
 *
 * <p>The array is always up to date: nothing has to be flushed. Not thread safe; meant to be cleared
 * and used again. Every write throws {@link IllegalStateException} and writes nothing if the limit
 * would be exceeded.
 */
public final class BitWriter {
    /** The largest limit a writer can have, so that a bit position always fits an int. */
    public static final int MAX_BYTES = (1 << 28) - 1;

    private final int maxBytes;
    private byte[] buffer;
    private int bitLength;

    /**
     * @param initialCapacityBytes room to start with, 0..maxBytes
     * @param maxBytes the limit, up to {@link #MAX_BYTES}
     */
    public BitWriter(int initialCapacityBytes, int maxBytes) {
        if (maxBytes < 0 || maxBytes > MAX_BYTES || initialCapacityBytes < 0 || initialCapacityBytes > maxBytes) {
            throw new IllegalArgumentException("capacity " + initialCapacityBytes + " of at most " + maxBytes);
        }
        this.maxBytes = maxBytes;
        this.buffer = new byte[initialCapacityBytes];
    }

    /** Forgets what was written and keeps the array. */
    public void clear() {
        bitLength = 0;
    }

    /**
     * Writes the low bits of a value.
     *
     * @param value its bits above {@code bitCount} must be 0
     * @param bitCount 0..32
     */
    public void writeBits(int value, int bitCount) {
        assert bitCount >= 0 && bitCount <= 32 : "bitCount " + bitCount;
        assert bitCount == 32 || value >>> bitCount == 0 : value + " does not fit " + bitCount + " bits";
        if (bitCount == 0) {
            return;
        }
        reserveBits(bitCount);
        int rest = bitCount == 32 ? value : value & ((1 << bitCount) - 1);
        int index = bitLength >>> 3;
        int usedBits = bitLength & 7;
        bitLength += bitCount;
        int restBits = bitCount;
        if (usedBits != 0) {
            buffer[index++] |= (byte) (rest << usedBits);
            rest >>>= 8 - usedBits;
            restBits -= 8 - usedBits;
        }
        while (restBits > 0) {
            buffer[index++] = (byte) rest;
            rest >>>= 8;
            restBits -= 8;
        }
    }

    /** Writes one bit: 1 for true. */
    public void writeFlag(boolean value) {
        writeBits(value ? 1 : 0, 1);
    }

    /**
     * Writes a value in two's complement.
     *
     * @param value must fit {@code bitCount} bits with its sign
     * @param bitCount 1..32
     */
    public void writeSigned(int value, int bitCount) {
        assert bitCount >= 1 && bitCount <= 32 : "bitCount " + bitCount;
        int shift = 32 - bitCount;
        assert (value << shift) >> shift == value : value + " does not fit " + bitCount + " signed bits";
        writeBits((value << shift) >>> shift, bitCount);
    }

    /**
     * Writes a value in groups of bits, low group first, each followed by a bit that tells whether another follows.
     *
     * @param value taken as unsigned, 0..2^32-1
     * @param groupBits 1..31
     */
    public void writeVarUint(int value, int groupBits) {
        assert groupBits >= 1 && groupBits <= 31 : "groupBits " + groupBits;
        int groupMask = (1 << groupBits) - 1;
        int start = bitLength;
        int rest = value;
        boolean more;
        try {
            do {
                writeBits(rest & groupMask, groupBits);
                rest >>>= groupBits;
                more = rest != 0;
                writeFlag(more);
            } while (more);
        } catch (IllegalStateException full) {
            truncateTo(start);
            throw full;
        }
    }

    /** Writes zero bits up to the next byte border. */
    public void align() {
        writeBits(0, -bitLength & 7);
    }

    /** Writes bytes from the current bit position on; fastest when that is a byte border. */
    public void writeBytes(byte[] source, int offset, int length) {
        if (offset < 0 || length < 0 || length > source.length - offset) {
            throw new IllegalArgumentException(offset + " + " + length + " of " + source.length + " bytes");
        }
        if (length == 0) {
            return;
        }
        if (length > maxBytes) {
            throw full();
        }
        reserveBits(length << 3);
        if ((bitLength & 7) == 0) {
            System.arraycopy(source, offset, buffer, bitLength >>> 3, length);
            bitLength += length << 3;
            return;
        }
        // Each byte fills up the one that was begun and begins the next.
        int usedBits = bitLength & 7;
        int index = bitLength >>> 3;
        int begun = buffer[index] & 0xff;
        for (int i = 0; i < length; i++) {
            int value = (source[offset + i] & 0xff) << usedBits;
            buffer[index++] = (byte) (begun | value);
            begun = value >>> 8;
        }
        buffer[index] = (byte) begun;
        bitLength += length << 3;
    }

    /**
     * Writes bits that another writer wrote from a byte border on.
     *
     * @param source its array
     * @param offset where they begin, in bytes
     * @param bitCount how many, at least 0
     */
    public void copyBits(byte[] source, int offset, int bitCount) {
        int wholeBytes = bitCount >>> 3;
        int restBits = bitCount & 7;
        writeBytes(source, offset, wholeBytes);
        if (restBits != 0) {
            writeBits(source[offset + wholeBytes] & ((1 << restBits) - 1), restBits);
        }
    }

    /**
     * Writes the number of UTF-8 bytes, in as many bits as {@code maxUtf8Bytes} needs, and then the bytes.
     *
     * @throws IllegalArgumentException if the text is longer than that or holds an unpaired surrogate
     */
    public void writeText(String text, int maxUtf8Bytes) {
        byte[] utf8 = Utf8.encode(text);
        if (utf8.length > maxUtf8Bytes) {
            throw new IllegalArgumentException("text has " + utf8.length + " bytes, more than " + maxUtf8Bytes);
        }
        int countBits = BitCount.forMax(maxUtf8Bytes);
        if (utf8.length > maxBytes) {
            throw full();
        }
        reserveBits(countBits + (utf8.length << 3));
        writeBits(utf8.length, countBits);
        writeBytes(utf8, 0, utf8.length);
    }

    /** The array written to, valid until the next write; only its first {@link #byteLength()} bytes count. */
    public byte[] buffer() {
        return buffer;
    }

    /** The number of bits written. */
    public int bitLength() {
        return bitLength;
    }

    /** The number of bytes begun; unwritten bits of the last one are 0. */
    public int byteLength() {
        return (bitLength + 7) >>> 3;
    }

    /** A copy of the bytes written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, byteLength());
    }

    private void truncateTo(int bits) {
        bitLength = bits;
        if ((bits & 7) != 0) {
            buffer[bits >>> 3] &= (byte) ((1 << (bits & 7)) - 1);
        }
    }

    private void reserveBits(int bitCount) {
        // The limit keeps both terms below 2^31, and their sum is compared without being formed.
        int freeBits = (maxBytes << 3) - bitLength;
        if (bitCount > freeBits) {
            throw full();
        }
        int neededBytes = (bitLength + bitCount + 7) >>> 3;
        if (neededBytes > buffer.length) {
            int doubled = Math.min(Math.max(buffer.length * 2, 16), maxBytes);
            buffer = Arrays.copyOf(buffer, Math.max(doubled, neededBytes));
        }
    }

    private IllegalStateException full() {
        return new IllegalStateException("more than " + maxBytes + " bytes");
    }
}
