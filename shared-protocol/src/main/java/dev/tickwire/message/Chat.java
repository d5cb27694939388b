package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;

/**
 * Client to server: a player says something.
 *
 * @param text   one line, at most {@value #TEXT_BYTES_MAX} bytes of UTF-8
 * @param toTeam whether only the own team is to read it; where there are no teams, everybody does
 */
public record Chat(String text, boolean toTeam) {
    public static final int TEXT_BYTES_MAX = 120;

    static final MessageCodec<Chat> CODEC = new MessageCodec<>(7, Chat.class) {
        @Override
        protected void writeBody(Chat chat, BitWriter out) {
            out.writeText(chat.text, TEXT_BYTES_MAX);
            out.writeFlag(chat.toTeam);
        }

        @Override
        protected Chat readBody(BitReader in) {
            String text = in.readText(TEXT_BYTES_MAX);
            return new Chat(text, in.readFlag());
        }
    };
}
