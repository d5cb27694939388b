package dev.tickwire.server.replication;

/** What the bytes of a frame are for; each section starts on a byte. */
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
