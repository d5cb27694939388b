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
        EntityType type = table.type();
        out.writeBits(table.id(row), type.idBits());
        out.writeVarUint(tick - table.birthTick(row), AGE_GROUP_BITS);
        for (int field = 0; field < type.fieldCount(); field++) {
            writeField(type.field(field), table.get(row, field), out);
        }
    }

    /**
     * Reads an entity that must not be held yet, and appends it.
     *
     * @return its row
     */
    public static int readFull(EntityTable table, int tick, BitReader in) {
        EntityType type = table.type();
        int id = in.readBits(type.idBits());
        int birthTick = tick - in.readVarUint(AGE_GROUP_BITS);
        if (table.holds(id)) {
            throw new MalformedMessageException(type.name() + " " + id + " is described in full but held already");
        }
        int row = table.spawn(id, birthTick);
        for (int field = 0; field < type.fieldCount(); field++) {
            table.set(row, field, readField(type.field(field), in));
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
