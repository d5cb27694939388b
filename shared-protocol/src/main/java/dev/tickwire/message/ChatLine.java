package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Server to client: somebody has said something. It comes from another player, so it is to be shown as text and never as
 * markup.
 *
 * @param slot   of who said it
 * @param toTeam whether only the own team reads it
 * @param text   one line, at most {@value #TEXT_BYTES_MAX} bytes of UTF-8
 */
public record ChatLine(int slot, boolean toTeam, String text) {
    /** More than a client may say, so that a server may add to it. */
    public static final int TEXT_BYTES_MAX = 160;

    static final MessageCodec<ChatLine> CODEC = new MessageCodec<>(5, ChatLine.class) {
        @Override
        protected void writeBody(ChatLine line, BitWriter out) {
            out.writeBits(line.slot, 16);
            out.writeFlag(line.toTeam);
            out.writeText(line.text, TEXT_BYTES_MAX);
        }

        @Override
        protected ChatLine readBody(BitReader in) {
            int slot = in.readBits(16);
            boolean toTeam = in.readFlag();
            return new ChatLine(slot, toTeam, in.readText(TEXT_BYTES_MAX));
        }
    };
}
