package dev.tickwire.server.replication;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRoster;
import dev.tickwire.replica.EntityCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.ResidualFormat;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.Arrays;

/**
 * Encodes what a tick's actions and rules did that nobody could foresee, once for each cell. Tick thread only.
 *
 * <p>The order of calls in a tick: {@link #begin}, then for each action {@link #noteAction} right after it was carried out;
 * after the step {@link #foresee}; after the rules {@link #encode}. What everybody foresees is the truth as it is between
 * step and rules: actions and step are the same code on the same state at both ends.
 */
public final class ResidualEncoder {
    /** Marks an entry whose group has been written; no cell has this number. */
    private static final int WRITTEN = Integer.MIN_VALUE;

    private final Schema schema;
    private final CellGrid grid;
    private final WorldState truth;
    private final WorldState foreseen;
    private final CellRoster roster;
    private final ResidualFormat format;
    private final RowDifferences differences = new RowDifferences();
    private final CellLists actions;
    private final CellLists ends;
    private final CellLists changes;
    private final CellLists entries;

    private PublishedFrame frame;
    private BitWriter out;

    /**
     * Encodes for one match.
     *
     * @param truth the authoritative world, whose rows keep their places during a tick
     */
    public ResidualEncoder(WorldState truth, CellGrid grid) {
        this.truth = truth;
        this.grid = grid;
        schema = truth.schema();
        foreseen = new WorldState(schema);
        roster = new CellRoster(truth, grid);
        format = new ResidualFormat(schema);
        actions = new CellLists(grid.cellCount());
        ends = new CellLists(grid.cellCount());
        changes = new CellLists(grid.cellCount());
        entries = new CellLists(grid.cellCount());
    }

    /** Starts a tick: the truth still is the world at the end of the tick before. */
    public void begin(PublishedFrame target, int tick, long startNanos) {
        frame = target;
        frame.begin(tick, startNanos);
        out = frame.blobs;
        roster.build(truth);
        noteAvatarOrigins();
        actions.clear();
        ends.clear();
        changes.clear();
        entries.clear();
    }

    /** Takes note of an action that has just been carried out on the truth, and of what it spawned. */
    public void noteAction(int avatarRow, int action, int argument) {
        int origin = roster.cellOf(schema.avatarType(), avatarRow);
        actions.add(origin, avatarRow, action, argument);
        for (int type = 0; type < truth.typeCount(); type++) {
            EntityTable table = truth.table(type);
            if (table.type().visibility() == Visibility.CELL) {
                for (int row = roster.rowCount(type); row < table.size(); row++) {
                    roster.append(type, row, origin);
                }
            }
        }
    }

    /** How many inputs of a slot have been consumed, and the newest that missed its tick, if any did. */
    public void noteInputs(int slot, int consumedTotal, boolean late, int lateSequence) {
        frame.consumed[slot] = consumedTotal;
        if (late) {
            frame.lateSequences[slot] = lateSequence & 0xff;
        }
    }

    /** Ends the part of the tick that clients compute by themselves. */
    public void foresee() {
        foreseen.copyFrom(truth);
    }

    /** Writes what the rules changed since. The truth has not been swept yet. */
    public void encode() {
        writeActions();
        for (int type = 0; type < truth.typeCount(); type++) {
            if (schema.type(type).visibility() == Visibility.CELL) {
                compareInCells(type);
            }
        }
        writeCorrections();
        writeEntries();
        writeEveryone();
        for (int type = 0; type < truth.typeCount(); type++) {
            if (schema.type(type).visibility() == Visibility.OWNER) {
                noteRenewedOwners(type);
            }
        }
        writeOwners();
    }

    /** Copies the truth, which has been swept, to the frame. The frame is complete then. */
    public void show(boolean withCheck) {
        frame.show(truth, withCheck);
    }

    private void noteAvatarOrigins() {
        Arrays.fill(frame.avatarOrigins, EntryGroups.NO_ORIGIN);
        EntityTable avatars = truth.avatars();
        for (int row = 0; row < avatars.size(); row++) {
            frame.avatarOrigins[avatars.id(row)] = roster.cellOf(schema.avatarType(), row);
        }
    }

    private void writeActions() {
        int avatarType = schema.avatarType();
        for (int i = 0; i < actions.touchedCount(); i++) {
            int cell = actions.touchedCell(i);
            int start = beginBlob();
            int item = actions.first(cell);
            while (item >= 0) {
                int row = actions.a(item);
                ResidualFormat.writeRank(roster.rankOf(avatarType, row), roster.count(avatarType, cell), out);
                format.writeAction(actions.b(item), actions.c(item), out);
                item = actions.next(item);
                writeWhetherMore(item >= 0);
            }
            frame.actions.put(cell, start, bitsSince(start));
        }
    }

    private void compareInCells(int type) {
        EntityTable is = truth.table(type);
        EntityTable was = foreseen.table(type);
        differences.compare(is, was);
        int known = was.size();
        for (int row = 0; row < known; row++) {
            compareRow(type, row, is, was);
        }
        for (int row = known; row < is.size(); row++) {
            if (!is.isEnded(row)) {
                addEntry(grid.cellOf(is, row), EntryGroups.NO_ORIGIN, type, row);
            }
        }
    }

    private void compareRow(int type, int row, EntityTable is, EntityTable was) {
        boolean foreseenHere = !was.isEnded(row);
        if (is.isEnded(row)) {
            if (foreseenHere) {
                ends.add(roster.cellOf(type, row), type, row, 0);
            }
            return;
        }
        int origin = roster.cellOf(type, row);
        int destination = grid.cellOf(is, row);
        if (!foreseenHere) {
            addEntry(destination, EntryGroups.NO_ORIGIN, type, row);
            return;
        }
        int mask = differences.mask(row);
        if (mask != 0) {
            boolean teleported = destination != grid.cellOf(was, row) && !grid.areNeighbours(destination, origin);
            if (teleported) {
                // As an end and an entry from nowhere: a change would tell the old place's watchers the new place.
                ends.add(origin, type, row, 0);
                addEntry(destination, EntryGroups.NO_ORIGIN, type, row);
                return;
            }
            changes.add(origin, type, row, mask);
        }
        if (destination != origin) {
            addEntry(destination, origin, type, row);
        }
    }

    private void addEntry(int destination, int origin, int type, int row) {
        entries.add(destination, type, row, origin);
    }

    private void writeCorrections() {
        for (int i = 0; i < ends.touchedCount(); i++) {
            writeCorrections(ends.touchedCell(i));
        }
        for (int i = 0; i < changes.touchedCount(); i++) {
            int cell = changes.touchedCell(i);
            if (ends.count(cell) == 0) {
                writeCorrections(cell);
            }
        }
    }

    private void writeCorrections(int cell) {
        int start = beginBlob();
        int left = ends.count(cell) + changes.count(cell);
        if (ends.count(cell) > 0) {
            for (int item = ends.first(cell); item >= 0; item = ends.next(item)) {
                out.writeFlag(true);
                writeTypeAndRank(ends.a(item), ends.b(item), cell);
                writeWhetherMore(--left > 0);
            }
        }
        if (changes.count(cell) > 0) {
            for (int item = changes.first(cell); item >= 0; item = changes.next(item)) {
                int type = changes.a(item);
                int row = changes.b(item);
                out.writeFlag(false);
                writeTypeAndRank(type, row, cell);
                EntityCodec.writeChange(truth.table(type), row, changes.c(item), out);
                writeWhetherMore(--left > 0);
            }
        }
        frame.corrections.put(cell, start, bitsSince(start));
    }

    /** Every blob begins on a byte, so that it can be copied from there; where it is copied to, it need not. */
    private int beginBlob() {
        out.align();
        return out.byteLength();
    }

    private int bitsSince(int startByte) {
        return out.bitLength() - Byte.SIZE * startByte;
    }

    private void writeWhetherMore(boolean more) {
        if (more) {
            ResidualFormat.writeNext(out);
        } else {
            ResidualFormat.writeEnd(out);
        }
    }

    private void writeTypeAndRank(int type, int row, int cell) {
        format.writeCellType(type, out);
        ResidualFormat.writeRank(roster.rankOf(type, row), roster.count(type, cell), out);
    }

    private void writeEntries() {
        for (int i = 0; i < entries.touchedCount(); i++) {
            int destination = entries.touchedCell(i);
            int item = entries.first(destination);
            while (item >= 0) {
                if (entries.c(item) != WRITTEN) {
                    writeEntryGroup(destination, item);
                }
                item = entries.next(item);
            }
        }
    }

    private void writeEntryGroup(int destination, int firstItem) {
        int origin = entries.c(firstItem);
        int start = beginBlob();
        int item = firstItem;
        while (item >= 0) {
            int type = entries.a(item);
            format.writeCellType(type, out);
            EntityCodec.writeInCell(truth.table(type), entries.b(item), destination, grid, frame.tick(), out);
            entries.setC(item, WRITTEN);
            item = nextFrom(origin, item);
            writeWhetherMore(item >= 0);
        }
        frame.entries.add(destination, origin, start, bitsSince(start));
    }

    /** The next entry into the same cell that came from this origin, or a negative number. */
    private int nextFrom(int origin, int item) {
        int next = entries.next(item);
        while (next >= 0 && entries.c(next) != origin) {
            next = entries.next(next);
        }
        return next;
    }

    /** What belongs to no cell is a cell of its own that everybody sees; ranks in it are rows. */
    private void writeEveryone() {
        int start = beginBlob();
        boolean anything = false;
        out.writeFlag(false);
        for (int type = 0; type < truth.typeCount(); type++) {
            if (schema.type(type).visibility() == Visibility.EVERYONE) {
                anything |= writeRowChanges(truth.table(type), foreseen.table(type));
            }
        }
        frame.everyoneStartByte = start;
        frame.everyoneBitCount = anything ? bitsSince(start) : 0;
    }

    private boolean writeRowChanges(EntityTable is, EntityTable was) {
        differences.compare(is, was);
        int known = was.size();
        boolean anything = false;
        for (int row = 0; row < known; row++) {
            if (is.isEnded(row) && !was.isEnded(row)) {
                anything = true;
                ResidualFormat.writeNext(out);
                ResidualFormat.writeRank(row, known, out);
            }
        }
        ResidualFormat.writeEnd(out);
        for (int row = 0; row < known; row++) {
            if (!is.isEnded(row) && !was.isEnded(row) && differences.mask(row) != 0) {
                anything = true;
                ResidualFormat.writeNext(out);
                ResidualFormat.writeRank(row, known, out);
                EntityCodec.writeChange(is, row, differences.mask(row), out);
            }
        }
        ResidualFormat.writeEnd(out);
        for (int row = 0; row < is.size(); row++) {
            if (!is.isEnded(row) && (row >= known || was.isEnded(row))) {
                anything = true;
                ResidualFormat.writeNext(out);
                EntityCodec.writeFull(is, row, frame.tick(), out);
            }
        }
        ResidualFormat.writeEnd(out);
        return anything;
    }

    private void noteRenewedOwners(int type) {
        EntityTable is = truth.table(type);
        EntityTable was = foreseen.table(type);
        for (int row = 0; row < is.size(); row++) {
            boolean foreseenHere = row < was.size() && !was.isEnded(row);
            if (foreseenHere == is.isEnded(row)) {
                frame.ownerRenewed[is.id(row)] = true;
            }
        }
    }

    /** Writes, for each slot whose owner-only rows changed unforeseen, a flag for each such type and the changes. */
    private void writeOwners() {
        for (int type = 0; type < truth.typeCount(); type++) {
            if (schema.type(type).visibility() != Visibility.OWNER) {
                continue;
            }
            EntityTable is = truth.table(type);
            differences.compare(is, foreseen.table(type));
            for (int row = 0; row < foreseen.table(type).size(); row++) {
                int slot = is.id(row);
                if (!is.isEnded(row) && differences.mask(row) != 0 && frame.ownerBitCounts[slot] == 0) {
                    writeOwner(slot);
                }
            }
        }
    }

    private void writeOwner(int slot) {
        int start = beginBlob();
        out.writeFlag(false);
        for (int type = 0; type < truth.typeCount(); type++) {
            if (schema.type(type).visibility() == Visibility.OWNER) {
                EntityTable is = truth.table(type);
                EntityTable was = foreseen.table(type);
                int row = is.rowOf(slot);
                boolean inBoth = row != EntityTable.NO_ROW && row < was.size() && !is.isEnded(row);
                int mask = inBoth ? EntityCodec.differences(is, row, was, row) : 0;
                out.writeFlag(mask != 0);
                if (mask != 0) {
                    EntityCodec.writeChange(is, row, mask, out);
                }
            }
        }
        frame.ownerStartBytes[slot] = start;
        frame.ownerBitCounts[slot] = bitsSince(start);
    }
}
