package dev.tickwire.replica;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;

/**
 * Which of the retained cells have something to say. In a quiet world that is one or two of thirty, and their places are
 * shorter than a flag for each cell; in a busy one the flags are. A leading flag tells which form follows. What a cell has
 * to say follows its place at once.
 */
public final class TouchedCells {
    /** What {@link #readPlace} answers behind the last of them. */
    public static final int NONE = -1;

    private TouchedCells() {}

    /** Whether a flag for each cell takes fewer bits than the places of those that are touched. */
    public static boolean areFlagsShorter(int touched, int retained) {
        return touched * (BitCount.forMax(retained - 1) + 1) > retained;
    }

    /**
     * Writes the place of the next touched cell.
     *
     * @param asFlags  the form
     * @param from     the place behind the one written before; 0 at first
     * @param place    of the cell among the retained ones, row by row
     * @param retained how many there are
     */
    public static void writePlace(boolean asFlags, int from, int place, int retained, BitWriter out) {
        if (asFlags) {
            for (int skipped = from; skipped < place; skipped++) {
                out.writeFlag(false);
            }
            out.writeFlag(true);
            return;
        }
        if (from > 0) {
            ResidualFormat.writeNext(out);
        }
        out.writeBits(place - from, BitCount.forMax(retained - from - 1));
    }

    /** Says that no touched cell follows; {@code from} as above. */
    public static void writeEnd(boolean asFlags, int from, int retained, BitWriter out) {
        if (asFlags) {
            for (int skipped = from; skipped < retained; skipped++) {
                out.writeFlag(false);
            }
        } else if (from < retained) {
            ResidualFormat.writeEnd(out);
        }
    }

    /** Reads the place of the next touched cell, or {@link #NONE}. */
    public static int readPlace(boolean asFlags, int from, int retained, BitReader in) {
        if (asFlags) {
            for (int place = from; place < retained; place++) {
                if (in.readFlag()) {
                    return place;
                }
            }
            return NONE;
        }
        if (from >= retained) {
            if (from == 0) {
                throw new MalformedMessageException("something of a cell, but no cell is retained");
            }
            return NONE;
        }
        if (from > 0 && !ResidualFormat.readNext(in)) {
            return NONE;
        }
        int place = from + in.readBits(BitCount.forMax(retained - from - 1));
        if (place >= retained) {
            throw new MalformedMessageException("cell " + place + " of " + retained);
        }
        return place;
    }
}
