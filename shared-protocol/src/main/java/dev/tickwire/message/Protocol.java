package dev.tickwire.message;

/** Numbers that both ends of a connection must agree on. */
public final class Protocol {
    /** Raised whenever an old client could misread what a new server sends, or the other way round. */
    public static final int VERSION = 2;

    /** Longest message that a client may send, in bytes. */
    public static final int CLIENT_MESSAGE_BYTES_MAX = 512;

    /** Longest message that a client accepts, in bytes; a keyframe of a crowded view is the largest. */
    public static final int SERVER_MESSAGE_BYTES_MAX = 1 << 20;

    /** A first byte with this bit set starts a frame; without it, the byte is a message's id. */
    public static final int FRAME_BIT = 0x80;

    /**
     * First byte of a batch: several frames in one message, each behind its length in bytes as a variable-length number of
     * {@value #BATCH_LENGTH_GROUP_BITS}-bit groups. It carries frames, so it is not among the {@link Messages}.
     */
    public static final int BATCH_ID = 4;

    /** Bits of a group of a frame's length in a batch. */
    public static final int BATCH_LENGTH_GROUP_BITS = 7;

    private Protocol() {}
}
