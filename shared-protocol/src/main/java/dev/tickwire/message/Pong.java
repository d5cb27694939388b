package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Server to client: answers a {@link Ping}.
 *
 * @param nonce as in the ping
 */
public record Pong(int nonce) {
    static final MessageCodec<Pong> CODEC = new MessageCodec<>(3, Pong.class) {
        @Override
        protected void writeBody(Pong pong, BitWriter out) {
            out.writeBits(pong.nonce, 16);
        }

        @Override
        protected Pong readBody(BitReader in) {
            return new Pong(in.readBits(16));
        }
    };
}
