package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Client to server, from a spectator: what to be shown. Sent when that changed, at most {@value #PER_SECOND_MAX} times in a
 * second, and now and then as a keep-alive.
 *
 * @param echoedLow    low 8 bits of the newest tick that the client has received a frame for
 * @param x            in units, of the place to be shown while nobody is followed, or whoever is has no avatar
 * @param y            likewise
 * @param followedSlot of the player whose avatar the view follows, or {@link #NOBODY}
 */
public record Look(int echoedLow, int x, int y, int followedSlot) {
    /** The view stays at its place. */
    public static final int NOBODY = -1;

    /** More often than this the server does not look for a new view. */
    public static final int PER_SECOND_MAX = 10;

    /** Wide enough for the largest map. */
    private static final int COORDINATE_BITS = 24;

    static final MessageCodec<Look> CODEC = new MessageCodec<>(6, Look.class) {
        @Override
        protected void writeBody(Look look, BitWriter out) {
            out.writeBits(look.echoedLow, 8);
            out.writeBits(look.x, COORDINATE_BITS);
            out.writeBits(look.y, COORDINATE_BITS);
            out.writeBits(look.followedSlot + 1, 16);
        }

        @Override
        protected Look readBody(BitReader in) {
            int echoedLow = in.readBits(8);
            int x = in.readBits(COORDINATE_BITS);
            int y = in.readBits(COORDINATE_BITS);
            return new Look(echoedLow, x, y, in.readBits(16) - 1);
        }
    };
}
