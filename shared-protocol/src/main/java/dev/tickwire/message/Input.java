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
 * @param shownLagQuarters how long before the tick that it is for the others were drawn when the controls were taken, in
 *                    quarters of a tick, at most {@value #SHOWN_LAG_QUARTERS_MAX}
 */
public record Input(int sequenceLow, int tickLow, int echoedLow, int held, int edges, int shownLagQuarters) {
    /** The longest lag that can be told; a server goes back by much less. */
    public static final int SHOWN_LAG_QUARTERS_MAX = 255;

    /** Parts of a tick that the lag is told in. */
    public static final int QUARTERS_PER_TICK = 4;

    /** Bits of a group of the variable-length numbers: one byte with its continue bit. */
    static final int GROUP_BITS = 7;

    static final MessageCodec<Input> CODEC = new MessageCodec<>(3, Input.class) {
        @Override
        protected void writeBody(Input input, BitWriter out) {
            writeFields(
                    input.sequenceLow,
                    input.tickLow,
                    input.echoedLow,
                    input.held,
                    input.edges,
                    input.shownLagQuarters,
                    out);
        }

        @Override
        protected Input readBody(BitReader in) {
            InputReader reader = new InputReader();
            reader.readBody(in);
            return new Input(
                    reader.sequenceLow(),
                    reader.tickLow(),
                    reader.echoedLow(),
                    reader.held(),
                    reader.edges(),
                    reader.shownLagQuarters());
        }
    };

    /** Writes the whole message as its codec does, but makes no record: it is most of what a client sends. */
    public static void write(
            int sequenceLow, int tickLow, int echoedLow, int held, int edges, int shownLagQuarters, BitWriter out) {
        out.clear();
        out.writeBits(CODEC.id(), 8);
        writeFields(sequenceLow, tickLow, echoedLow, held, edges, shownLagQuarters, out);
        out.align();
    }

    private static void writeFields(
            int sequenceLow, int tickLow, int echoedLow, int held, int edges, int shownLagQuarters, BitWriter out) {
        out.writeBits(sequenceLow, 8);
        out.writeBits(tickLow, 8);
        out.writeBits(echoedLow, 8);
        out.writeVarUint(held, GROUP_BITS);
        out.writeVarUint(edges, GROUP_BITS);
        out.writeBits(shownLagQuarters, 8);
    }
}
