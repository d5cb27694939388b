package dev.tickwire.replica;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.Schema;

/**
 * The pieces that blobs of a frame are made of: counts, ranks, types and actions, each written and read side by side. The
 * order of the pieces is in {@link ClientReplica}, which reads them, and in the server's replication, which writes them.
 */
public final class ResidualFormat {
    /** Most counts are below 4: two bits and one that says that no more follow. */
    private static final int COUNT_GROUP_BITS = 2;

    /** No honest blob describes more entities than this; a larger count is refused before anything is read. */
    private static final int COUNT_MAX = 1 << 20;

    private final Schema schema;
    private final int typeBits;
    private final int actionBits;

    public ResidualFormat(Schema schema) {
        this.schema = schema;
        typeBits = BitCount.forMax(schema.types().size() - 1);
        actionBits = BitCount.forMax(schema.actions().size() - 1);
    }

    public static void writeCount(int count, BitWriter out) {
        out.writeVarUint(count, COUNT_GROUP_BITS);
    }

    /** Reads a count; what it counts takes at least one bit each, so that a lie cannot cost more than its message. */
    public static int readCount(BitReader in) {
        int count = in.readVarUint(COUNT_GROUP_BITS);
        if (count < 0 || count > COUNT_MAX) {
            throw new MalformedMessageException("a blob of " + count + " entries");
        }
        return count;
    }

    public void writeType(int type, BitWriter out) {
        out.writeBits(type, typeBits);
    }

    public int readType(BitReader in) {
        int type = in.readBits(typeBits);
        if (type >= schema.types().size()) {
            throw new MalformedMessageException("there is no entity type " + type);
        }
        return type;
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
