package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Client to server: asks for a {@link Pong} at once, to measure the round trip.
 *
 * @param nonce comes back in the answer, 0 to 65,535
 */
public record Ping(int nonce) {
    static final MessageCodec<Ping> CODEC = new MessageCodec<>(4, Ping.class) {
        @Override
        protected void writeBody(Ping ping, BitWriter out) {
            out.writeBits(ping.nonce, 16);
        }

        @Override
        protected Ping readBody(BitReader in) {
            return new Ping(in.readBits(16));
        }
    };
}
