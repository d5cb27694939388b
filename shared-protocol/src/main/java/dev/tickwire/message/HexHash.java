package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/** A 64-bit hash that is 16 lower-case hex digits in Java and 8 bytes on the wire. */
final class HexHash {
    private static final int DIGITS = 16;
    private static final String ALPHABET = "0123456789abcdef";

    private HexHash() {}

    static void write(String hash, BitWriter out) {
        if (hash.length() != DIGITS) {
            throw new IllegalArgumentException("a hash has " + DIGITS + " hex digits: " + hash);
        }
        for (int i = 0; i < DIGITS; i++) {
            int digit = ALPHABET.indexOf(hash.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("a hash has lower-case hex digits only: " + hash);
            }
            out.writeBits(digit, 4);
        }
    }

    static String read(BitReader in) {
        char[] digits = new char[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            digits[i] = ALPHABET.charAt(in.readBits(4));
        }
        return new String(digits);
    }
}
