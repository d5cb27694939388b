package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Client to server: the controls for one tick. Sent when they changed, at most once for each tick, and now and then as a
 * keep-alive.
 *
 * @param sequenceLow low 8 bits of the input's number, which counts up by one within a connection
 * @param tickLow     low 8 bits of the tick that it is for, which grows with every input of a connection
 * @param echoedLow   low 8 bits of the newest tick that the client has received a frame for
 * @param held        held controls, as wide as the game's input layout says
 * @param edges       presses since the last input
 */
public record Input(int sequenceLow, int tickLow, int echoedLow, int held, int edges) {
    /** Bits of a group of the variable-length numbers: one byte with its continue bit. */
    static final int GROUP_BITS = 7;

    static final MessageCodec<Input> CODEC = new MessageCodec<>(3, Input.class) {
        @Override
        protected void writeBody(Input input, BitWriter out) {
            out.writeBits(input.sequenceLow, 8);
            out.writeBits(input.tickLow, 8);
            out.writeBits(input.echoedLow, 8);
            out.writeVarUint(input.held, GROUP_BITS);
            out.writeVarUint(input.edges, GROUP_BITS);
        }

        @Override
        protected Input readBody(BitReader in) {
            InputReader reader = new InputReader();
            reader.readBody(in);
            return new Input(reader.sequenceLow(), reader.tickLow(), reader.echoedLow(), reader.held(), reader.edges());
        }
    };
}
