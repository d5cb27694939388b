package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/** Client to server, last of all: the player goes for good, so the body need not be held. */
public record Leave() {
    static final MessageCodec<Leave> CODEC = new MessageCodec<>(5, Leave.class) {
        @Override
        protected void writeBody(Leave leave, BitWriter out) {}

        @Override
        protected Leave readBody(BitReader in) {
            return new Leave();
        }
    };
}
