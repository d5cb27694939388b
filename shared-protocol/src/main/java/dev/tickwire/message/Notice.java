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

    /** Code of a warning: what the player wanted to say was not passed on. */
    public static final int CHAT_REFUSED = 1;

    /** How serious a notice is. */
    public enum Level {
        INFO(0),
        WARNING(1),
        ERROR(2),
        /** The connection ends after this message. */
        CLOSING(3);

        private final int number;

        Level(int number) {
            this.number = number;
        }

        /** The level on the wire. */
        public int number() {
            return number;
        }

        static Level numbered(int number) {
            return switch (number) {
                case 0 -> INFO;
                case 1 -> WARNING;
                case 2 -> ERROR;
                case 3 -> CLOSING;
                default -> throw new MalformedMessageException("notice of level " + number);
            };
        }
    }

    static final MessageCodec<Notice> CODEC = new MessageCodec<>(2, Notice.class) {
        @Override
        protected void writeBody(Notice notice, BitWriter out) {
            out.writeBits(notice.level.number(), 8);
            out.writeBits(notice.code, 16);
            out.writeText(notice.text, TEXT_BYTES_MAX);
        }

        @Override
        protected Notice readBody(BitReader in) {
            Level level = Level.numbered(in.readBits(8));
            int code = in.readBits(16);
            return new Notice(level, code, in.readText(TEXT_BYTES_MAX));
        }
    };
}
