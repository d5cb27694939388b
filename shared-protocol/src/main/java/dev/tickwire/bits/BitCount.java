package dev.tickwire.bits;

/** Tells how many bits a value needs on the wire. */
public final class BitCount {
    private BitCount() {}

    /**
     * Returns the number of bits that hold every value from 0 to {@code maxValue}.
     *
     * @param maxValue at least 0
     * @return 0..31; 0 for a value that can only be 0
     * @throws IllegalArgumentException if {@code maxValue} is negative
     */
    public static int forMax(int maxValue) {
        if (maxValue < 0) {
            throw new IllegalArgumentException("maxValue is negative: " + maxValue);
        }
        return 32 - Integer.numberOfLeadingZeros(maxValue);
    }
}
