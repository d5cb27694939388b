package dev.tickwire.message;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;

/**
 * Server to client: something that the player should read.
 *
 * @param level how serious it is
 * @param code  for programs; a {@link CloseReason}'s number when the level is closing, otherwise the operator's choice
 * @param text  for people, at most {@value #TEXT_BYTES_MAX} bytes of UTF-8
 */
public record Notice(Level level, int code, String text) {
    public static final int TEXT_BYTES_MAX = 255;

    /** How serious a notice is. */
    public enum Level {
        INFO,
        WARNING,
        ERROR,
        /** The connection ends after this message. */
        CLOSING
    }

    private static final Level[] LEVELS = Level.values();

    static final MessageCodec<Notice> CODEC = new MessageCodec<>(2, Notice.class) {
        @Override
        protected void writeBody(Notice notice, BitWriter out) {
            out.writeBits(notice.level.ordinal(), 8);
            out.writeBits(notice.code, 16);
            out.writeText(notice.text, TEXT_BYTES_MAX);
        }

        @Override
        protected Notice readBody(BitReader in) {
            int level = in.readBits(8);
            if (level >= LEVELS.length) {
                throw new MalformedMessageException("notice of level " + level);
            }
            return new Notice(LEVELS[level], in.readBits(16), in.readText(TEXT_BYTES_MAX));
        }
    };
}
