package dev.tickwire.replica;

/**
 * Is told what a frame says, piece by piece, while a {@link ClientReplica} reads it: for the dissector and statistics.
 *
 * <p>Each call covers the bits between the call before and {@code endBit}, the number of bits of the frame that have been
 * read; the last call of a frame has all of them. An observer must not change what it is given, nor keep it. Pieces are told
 * before they are carried out: a table still shows what was foreseen. In a frame that turns out to be malformed, the calls
 * stop.
 */
public interface FrameObserver {
    /** Is not interested. */
    FrameObserver NONE = new FrameObserver() {};

    default void header(FrameHeader header, int endBit) {}

    /** How the retained cells that have something to say are told; and, behind the last of them, that it was the last. */
    default void touchedCells(int endBit) {}

    /** A cell's actions follow. */
    default void actionsOf(int cell, int endBit) {}

    default void action(EntityTable avatars, int row, int action, int argument, int endBit) {}

    /** A cell's ends and changes follow. */
    default void correctionsOf(int cell, int endBit) {}

    /** Whether another element of a list follows, or of which kind it is. */
    default void listFlag(int endBit) {}

    default void end(EntityTable table, int row, int endBit) {}

    /** Who changed and in which fields, one bit of the mask for each; the new values follow. */
    default void change(EntityTable table, int row, int mask, int endBit) {}

    /** A new value; the table still holds the one that was foreseen. */
    default void changedField(EntityTable table, int row, int field, int value, int endBit) {}

    /** A group of entities follows that came into a cell. */
    default void entriesInto(int cell, int endBit) {}

    /** The entities of a cell that is new in view follow. */
    default void keyframeOf(int cell, int endBit) {}

    /** What belongs to everyone follows, all of it or what changed. */
    default void everyone(boolean whole, int endBit) {}

    /** The own rows that nobody else holds follow, all of them or what changed. */
    default void owner(boolean whole, int endBit) {}

    /** An entity in full, which has been added already. */
    default void entity(EntityTable table, int row, int endBit) {}

    /** Whether the hash of all that must be held is that of what is. */
    default void check(boolean agrees, int endBit) {}

    /** Zeros up to the end of the last byte. */
    default void padding(int endBit) {}
}
