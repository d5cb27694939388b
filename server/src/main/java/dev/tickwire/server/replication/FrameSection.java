package dev.tickwire.server.replication;

/** What the bits of a frame are for. The last section has the zeros up to the end of the last byte, too. */
public enum FrameSection {
    HEADER,
    ACTIONS,
    CORRECTIONS,
    ENTRIES,
    KEYFRAMES,
    EVERYONE,
    OWNER,
    CHECK;

    /** How many there are. */
    public static final int COUNT = values().length;
}
