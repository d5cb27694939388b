package dev.tickwire.replica;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.Arrays;

/**
 * The pieces that a frame's sections are made of: lists, ranks, types and actions, each written and read side by side. The
 * order of the pieces is in {@link ClientReplica}, which reads them, and in the server's replication, which writes them.
 *
 * <p>A list is a flag for each of its elements that says that one follows, and one that says that none does: nearly all
 * lists are short.
 */
public final class ResidualFormat {
    private final Schema schema;
    private final int actionBits;

    /** The types that belong to cells; in a cell's blob a type travels as its place here. */
    private final int[] cellTypes;

    private final int[] placeOfType;
    private final int cellTypeBits;

    public ResidualFormat(Schema schema) {
        this.schema = schema;
        actionBits = BitCount.forMax(schema.actions().size() - 1);
        int typeCount = schema.types().size();
        placeOfType = new int[typeCount];
        int[] found = new int[typeCount];
        int count = 0;
        for (int type = 0; type < typeCount; type++) {
            if (schema.type(type).visibility() == Visibility.CELL) {
                placeOfType[type] = count;
                found[count++] = type;
            }
        }
        cellTypes = Arrays.copyOf(found, count);
        cellTypeBits = BitCount.forMax(count - 1);
    }

    /** How many types belong to cells. */
    public int cellTypeCount() {
        return cellTypes.length;
    }

    /** The type at this place among those that belong to cells. */
    public int cellType(int place) {
        return cellTypes[place];
    }

    /** Says that another element of a list follows. */
    public static void writeNext(BitWriter out) {
        out.writeFlag(true);
    }

    /** Says that a list is over. */
    public static void writeEnd(BitWriter out) {
        out.writeFlag(false);
    }

    /** Whether another element of a list follows. */
    public static boolean readNext(BitReader in) {
        return in.readFlag();
    }

    /** Writes a type that belongs to cells. */
    public void writeCellType(int type, BitWriter out) {
        out.writeBits(placeOfType[type], cellTypeBits);
    }

    public int readCellType(BitReader in) {
        int place = in.readBits(cellTypeBits);
        if (place >= cellTypes.length) {
            throw new MalformedMessageException("there is no entity type " + place + " in cells");
        }
        return cellTypes[place];
    }

    /**
     * Writes the rank that names an entity.
     *
     * @param count how many entities have ranks there, more than {@code rank}
     */
    public static void writeRank(int rank, int count, BitWriter out) {
        out.writeBits(rank, BitCount.forMax(count - 1));
    }

    public static int readRank(int count, BitReader in) {
        if (count == 0) {
            throw new MalformedMessageException("a rank among nobody");
        }
        int rank = in.readBits(BitCount.forMax(count - 1));
        if (rank >= count) {
            throw new MalformedMessageException("rank " + rank + " of " + count);
        }
        return rank;
    }

    public void writeAction(int action, int argument, BitWriter out) {
        out.writeBits(action, actionBits);
        out.writeBits(argument, schema.action(action).argumentBits());
    }

    public int readAction(BitReader in) {
        int action = in.readBits(actionBits);
        if (action >= schema.actions().size()) {
            throw new MalformedMessageException("there is no action " + action);
        }
        return action;
    }

    public int readArgument(int action, BitReader in) {
        ActionType type = schema.action(action);
        return in.readBits(type.argumentBits());
    }
}
