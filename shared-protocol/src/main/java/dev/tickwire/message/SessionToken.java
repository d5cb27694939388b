package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * The secret that lets a player take the own body back: 128 random bits, good for one use.
 *
 * @param a bits 127 to 96
 * @param b bits 95 to 64
 * @param c bits 63 to 32
 * @param d bits 31 to 0
 */
public record SessionToken(int a, int b, int c, int d) {
    void write(BitWriter out) {
        out.writeBits(a, 32);
        out.writeBits(b, 32);
        out.writeBits(c, 32);
        out.writeBits(d, 32);
    }

    static SessionToken read(BitReader in) {
        return new SessionToken(in.readBits(32), in.readBits(32), in.readBits(32), in.readBits(32));
    }

    /** Says nothing of the secret, so that it does not end up in a log. */
    @Override
    public String toString() {
        return "SessionToken[secret]";
    }
}
