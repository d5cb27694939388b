package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Client to server, once: the map is here, frames may come.
 *
 * @param tick the tick that the client is in by its own clock; the first input counts on from it
 */
public record Ready(int tick) {
    static final MessageCodec<Ready> CODEC = new MessageCodec<>(2, Ready.class) {
        @Override
        protected void writeBody(Ready ready, BitWriter out) {
            out.writeBits(ready.tick, 32);
        }

        @Override
        protected Ready readBody(BitReader in) {
            return new Ready(in.readBits(32));
        }
    };
}
