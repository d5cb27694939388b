package dev.tickwire.replica;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;

/** One entity on the wire: in full, or the fields of it that changed. Driven by the schema alone. */
public final class EntityCodec {
    /** Age grows in groups of this many bits: one group for what was just fired, five for what has lived for hours. */
    private static final int AGE_GROUP_BITS = 5;

    private EntityCodec() {}

    /**
     * Writes id, age and all fields.
     *
     * @param tick the tick whose end is shown; the entity's birth lies at or before it
     */
    public static void writeFull(EntityTable table, int row, int tick, BitWriter out) {
        writeIdentity(table, row, tick, out);
        writeFields(table, row, 0, out);
    }

    /**
     * Writes the same of an entity whose cell the reader knows: its place is told from the cell's corner, which takes fewer
     * bits. A flag tells those that lie beyond the map, and count to an outermost cell from there.
     */
    public static void writeInCell(EntityTable table, int row, int cell, CellGrid grid, int tick, BitWriter out) {
        writeIdentity(table, row, tick, out);
        int x = table.get(row, EntityType.X) - grid.left(cell);
        int y = table.get(row, EntityType.Y) - grid.top(cell);
        boolean isBeyond = (x | y) >>> grid.cellSizeLog2() != 0;
        out.writeFlag(isBeyond);
        if (isBeyond) {
            writeFields(table, row, 0, out);
        } else {
            out.writeBits(x, grid.cellSizeLog2());
            out.writeBits(y, grid.cellSizeLog2());
            writeFields(table, row, EntityType.Y + 1, out);
        }
    }

    /**
     * Reads an entity that must not be held yet, and appends it.
     *
     * @return its row
     */
    public static int readFull(EntityTable table, int tick, BitReader in) {
        int row = readIdentity(table, tick, in);
        readFields(table, row, 0, in);
        return row;
    }

    /** Reads an entity of a cell likewise; one that lies in another cell is refused. */
    public static int readInCell(EntityTable table, int cell, CellGrid grid, int tick, BitReader in) {
        int row = readIdentity(table, tick, in);
        if (in.readFlag()) {
            readFields(table, row, 0, in);
        } else {
            table.set(row, EntityType.X, grid.left(cell) + in.readBits(grid.cellSizeLog2()));
            table.set(row, EntityType.Y, grid.top(cell) + in.readBits(grid.cellSizeLog2()));
            readFields(table, row, EntityType.Y + 1, in);
        }
        if (grid.cellOf(table, row) != cell) {
            throw new MalformedMessageException("an entity of another cell");
        }
        return row;
    }

    /** One bit for each field that differs between two rows of the same type. */
    public static int differences(EntityTable table, int row, EntityTable other, int otherRow) {
        int mask = 0;
        for (int field = 0; field < table.type().fieldCount(); field++) {
            if (table.get(row, field) != other.get(otherRow, field)) {
                mask |= 1 << field;
            }
        }
        return mask;
    }

    /** Writes which fields changed, and their new values. */
    public static void writeChange(EntityTable table, int row, int mask, BitWriter out) {
        EntityType type = table.type();
        out.writeBits(mask, type.fieldCount());
        for (int field = 0; field < type.fieldCount(); field++) {
            if ((mask >>> field & 1) != 0) {
                writeField(type.field(field), table.get(row, field), out);
            }
        }
    }

    /** Reads a change into the row it is meant for. */
    public static void readChange(EntityTable table, int row, BitReader in, FrameObserver observer) {
        EntityType type = table.type();
        int mask = in.readBits(type.fieldCount());
        if (mask == 0) {
            throw new MalformedMessageException("a change of nothing");
        }
        observer.change(table, row, mask, in.bitPosition());
        for (int field = 0; field < type.fieldCount(); field++) {
            if ((mask >>> field & 1) != 0) {
                int value = readField(type.field(field), in);
                observer.changedField(table, row, field, value, in.bitPosition());
                table.set(row, field, value);
            }
        }
    }

    private static void writeIdentity(EntityTable table, int row, int tick, BitWriter out) {
        out.writeBits(table.id(row), table.type().idBits());
        out.writeVarUint(tick - table.birthTick(row), AGE_GROUP_BITS);
    }

    private static void writeFields(EntityTable table, int row, int fromField, BitWriter out) {
        EntityType type = table.type();
        for (int field = fromField; field < type.fieldCount(); field++) {
            writeField(type.field(field), table.get(row, field), out);
        }
    }

    private static int readIdentity(EntityTable table, int tick, BitReader in) {
        int id = in.readBits(table.type().idBits());
        int birthTick = tick - in.readVarUint(AGE_GROUP_BITS);
        if (table.holds(id)) {
            throw new MalformedMessageException(
                    table.type().name() + " " + id + " is described in full but held already");
        }
        return table.spawn(id, birthTick);
    }

    private static void readFields(EntityTable table, int row, int fromField, BitReader in) {
        EntityType type = table.type();
        for (int field = fromField; field < type.fieldCount(); field++) {
            table.set(row, field, readField(type.field(field), in));
        }
    }

    private static void writeField(Field field, int value, BitWriter out) {
        assert field.holds(value) : field.name() + " cannot hold " + value;
        if (field.signed()) {
            out.writeSigned(value, field.bits());
        } else {
            out.writeBits(value, field.bits());
        }
    }

    static int readField(Field field, BitReader in) {
        return field.signed() ? in.readSigned(field.bits()) : in.readBits(field.bits());
    }
}
