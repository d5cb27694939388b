package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/** Client to server, once: the map is here, frames may come. */
public record Ready() {
    static final MessageCodec<Ready> CODEC = new MessageCodec<>(2, Ready.class) {
        @Override
        protected void writeBody(Ready ready, BitWriter out) {}

        @Override
        protected Ready readBody(BitReader in) {
            return new Ready();
        }
    };
}
