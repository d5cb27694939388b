package dev.tickwire.bot.network;

/** The WebSocket frame that a client's binary message makes: final, binary, masked (RFC 6455, sections 5.2 and 5.3). */
final class MaskedFrame {
    /** How much longer than its message a frame is at the most. */
    static final int EXTRA_BYTES_MAX = 14;

    private static final int FINAL_BINARY = 0x82;
    private static final int MASKED = 0x80;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;

    private MaskedFrame() {}

    /**
     * Writes a frame to the start of an array.
     *
     * @param mask  any four bytes, which nobody should be able to foresee
     * @param frame at least {@link #EXTRA_BYTES_MAX} longer than the message
     * @return the frame's length
     */
    static int write(byte[] message, int offset, int length, int mask, byte[] frame) {
        int at = 0;
        frame[at++] = (byte) FINAL_BINARY;
        if (length < LENGTH_IN_2_BYTES) {
            frame[at++] = (byte) (MASKED | length);
        } else if (length <= 0xffff) {
            frame[at++] = (byte) (MASKED | LENGTH_IN_2_BYTES);
            frame[at++] = (byte) (length >>> 8);
            frame[at++] = (byte) length;
        } else {
            frame[at++] = (byte) (MASKED | LENGTH_IN_8_BYTES);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame[at++] = (byte) ((long) length >>> shift);
            }
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            frame[at++] = (byte) (mask >>> shift);
        }
        for (int i = 0; i < length; i++) {
            // Byte i of the message is masked with byte i mod 4 of the mask, counted from its highest.
            frame[at++] = (byte) (message[offset + i] ^ (mask >>> (24 - 8 * (i & 3))));
        }
        return at;
    }
}
