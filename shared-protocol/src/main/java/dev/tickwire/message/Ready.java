package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Client to server, once for each welcome: the map is here, frames may come.
 *
 * @param tick          the tick that the client is in by its own clock; the first input counts on from it
 * @param welcomeNumber which welcome of the connection this answers, counted from 1, modulo 256: when a match is followed by
 *                      another, answers to the first may still be on their way
 */
public record Ready(int tick, int welcomeNumber) {
    static final MessageCodec<Ready> CODEC = new MessageCodec<>(2, Ready.class) {
        @Override
        protected void writeBody(Ready ready, BitWriter out) {
            out.writeBits(ready.tick, 32);
            out.writeBits(ready.welcomeNumber, 8);
        }

        @Override
        protected Ready readBody(BitReader in) {
            int tick = in.readBits(32);
            return new Ready(tick, in.readBits(8));
        }
    };
}
