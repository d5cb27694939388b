package dev.tickwire.replica;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.EntityType;
import java.util.Arrays;

/**
 * Collects the corrections of all cells of a frame, so that all ends are carried out before any change is. Not thread safe.
 */
final class CorrectionReader {
    private final WorldState world;
    private final CellRoster roster;
    private final ResidualFormat format;

    private FrameObserver observer = FrameObserver.NONE;

    /** Pairs of type and row. */
    private int[] ends = new int[32];

    private int endInts;

    /** For each change type, row, mask of fields, and the values in the order of the fields. */
    private int[] changes = new int[128];

    private int changeInts;

    CorrectionReader(WorldState world, CellRoster roster, ResidualFormat format) {
        this.world = world;
        this.roster = roster;
        this.format = format;
    }

    void observe(FrameObserver newObserver) {
        observer = newObserver;
    }

    void clear() {
        endInts = 0;
        changeInts = 0;
    }

    void readCell(int cell, BitReader in) {
        observer.correctionsOf(cell, in.bitPosition());
        int left = entitiesOf(cell);
        do {
            if (left-- == 0) {
                throw new MalformedMessageException("more corrections than there are entities in a cell");
            }
            boolean isEnd = in.readFlag();
            observer.listFlag(in.bitPosition());
            if (isEnd) {
                readEnd(cell, in);
            } else {
                readChange(cell, in);
            }
        } while (readNext(in));
    }

    private boolean readNext(BitReader in) {
        boolean follows = ResidualFormat.readNext(in);
        observer.listFlag(in.bitPosition());
        return follows;
    }

    void apply() {
        for (int i = 0; i < endInts; i += 2) {
            EntityTable table = world.table(ends[i]);
            requireHeld(table, ends[i + 1]);
            table.end(ends[i + 1]);
        }
        int at = 0;
        while (at < changeInts) {
            EntityTable table = world.table(changes[at++]);
            int row = changes[at++];
            int mask = changes[at++];
            requireHeld(table, row);
            for (int field = 0; field < table.type().fieldCount(); field++) {
                if ((mask >>> field & 1) != 0) {
                    table.set(row, field, changes[at++]);
                }
            }
        }
    }

    private void readEnd(int cell, BitReader in) {
        int type = format.readCellType(in);
        int row = readRow(type, cell, in);
        ends = room(ends, endInts + 2);
        ends[endInts++] = type;
        ends[endInts++] = row;
        observer.end(world.table(type), row, in.bitPosition());
    }

    private void readChange(int cell, BitReader in) {
        int type = format.readCellType(in);
        EntityType entityType = world.schema().type(type);
        int row = readRow(type, cell, in);
        int mask = in.readBits(entityType.fieldCount());
        if (mask == 0) {
            throw new MalformedMessageException("a change of nothing");
        }
        EntityTable table = world.table(type);
        observer.change(table, row, mask, in.bitPosition());
        changes = room(changes, changeInts + 3 + entityType.fieldCount());
        changes[changeInts++] = type;
        changes[changeInts++] = row;
        changes[changeInts++] = mask;
        for (int field = 0; field < entityType.fieldCount(); field++) {
            if ((mask >>> field & 1) != 0) {
                int value = EntityCodec.readField(entityType.field(field), in);
                changes[changeInts++] = value;
                observer.changedField(table, row, field, value, in.bitPosition());
            }
        }
    }

    /** An end or a change takes a few bits and is kept as several ints, so no more are read than can be meant. */
    private int entitiesOf(int cell) {
        int count = 0;
        for (int place = 0; place < format.cellTypeCount(); place++) {
            count += roster.count(format.cellType(place), cell);
        }
        return count;
    }

    private int readRow(int type, int cell, BitReader in) {
        return roster.rowAt(type, cell, ResidualFormat.readRank(roster.count(type, cell), in));
    }

    private static void requireHeld(EntityTable table, int row) {
        if (table.isEnded(row)) {
            throw new MalformedMessageException(
                    "a correction of " + table.type().name() + " " + table.id(row) + ", which is gone");
        }
    }

    private static int[] room(int[] values, int needed) {
        return needed <= values.length ? values : Arrays.copyOf(values, Math.max(needed, 2 * values.length));
    }
}
