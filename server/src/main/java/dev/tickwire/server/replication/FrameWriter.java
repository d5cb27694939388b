package dev.tickwire.server.replication;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.message.Protocol;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;
import dev.tickwire.replica.EntityCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.ReplicaHash;
import dev.tickwire.replica.ResidualFormat;
import dev.tickwire.replica.TouchedCells;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Visibility;
import java.util.Arrays;

/**
 * Where the frames of all clients of an event loop are put together, one after the other. They share it because a thousand
 * buffers that are each used once a tick would have to be fetched from memory each time; this one stays in the cache.
 */
public final class FrameWriter {
    private static final int BYTES_INITIAL = 4096;

    final FrameHeader header = new FrameHeader();
    final RetainedScan scan = new RetainedScan();
    private final BitWriter out = new BitWriter(BYTES_INITIAL, Protocol.SERVER_MESSAGE_BYTES_MAX);

    /** By section. */
    private final int[] sectionBits = new int[FrameSection.COUNT];

    private int sectionedBits;
    private int keyframedCells;
    private int entryGroups;

    /** The frame that was put together last, or room for another message. */
    public BitWriter out() {
        return out;
    }

    /** How many bits of the frame put together last a section takes. */
    public int bitsOf(FrameSection section) {
        return sectionBits[section.ordinal()];
    }

    /** How many cells the frame put together last describes in full. */
    public int keyframedCells() {
        return keyframedCells;
    }

    /** How many groups of entities it says to have come into view. */
    public int entryGroups() {
        return entryGroups;
    }

    void writeHeader(int previousTick) {
        out.clear();
        keyframedCells = 0;
        entryGroups = 0;
        header.write(previousTick, out);
        Arrays.fill(sectionBits, 0);
        sectionedBits = 0;
        end(FrameSection.HEADER);
    }

    void writeActions(PublishedFrame frame) {
        writeBlobs(frame, frame.actions, scan.actions);
        end(FrameSection.ACTIONS);
    }

    void writeCorrections(PublishedFrame frame) {
        writeBlobs(frame, frame.corrections, scan.corrections);
        end(FrameSection.CORRECTIONS);
    }

    void writeEntries(PublishedFrame frame) {
        EntryGroups groups = frame.entries;
        entryGroups = scan.entries.size();
        int placeBits = BitCount.forMax(scan.cellCount() - 1);
        for (int i = 0; i < scan.entries.size(); i++) {
            if (i > 0) {
                ResidualFormat.writeNext(out);
            }
            out.writeBits(scan.entries.place(i), placeBits);
            int group = scan.entries.item(i);
            out.copyBits(frame.blobs.buffer(), groups.startByte(group), groups.bitCount(group));
        }
        ResidualFormat.writeEnd(out);
        end(FrameSection.ENTRIES);
    }

    /** Describes the cells that are shown and were not before. */
    void writeKeyframes(PublishedFrame frame, CellGrid grid, CellRect shown, CellRect before) {
        for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
            for (int column = shown.firstColumn(); column <= shown.lastColumn(); column++) {
                if (!before.contains(column, row)) {
                    frame.keyframes.write(grid.cellAt(column, row), out);
                    keyframedCells++;
                }
            }
        }
        end(FrameSection.KEYFRAMES);
    }

    void writeEveryone(PublishedFrame frame) {
        out.copyBits(frame.blobs.buffer(), frame.everyoneStartByte, frame.everyoneBitCount);
        end(FrameSection.EVERYONE);
    }

    void writeEveryoneKeyframe(PublishedFrame frame) {
        out.writeFlag(true);
        for (int type = 0; type < frame.world.typeCount(); type++) {
            EntityTable table = frame.world.table(type);
            if (table.type().visibility() == Visibility.EVERYONE) {
                for (int row = 0; row < table.size(); row++) {
                    ResidualFormat.writeNext(out);
                    EntityCodec.writeFull(table, row, frame.tick(), out);
                }
                ResidualFormat.writeEnd(out);
            }
        }
        end(FrameSection.EVERYONE);
    }

    void writeOwner(PublishedFrame frame, int slot) {
        out.copyBits(frame.blobs.buffer(), frame.ownerStartBytes[slot], frame.ownerBitCounts[slot]);
        end(FrameSection.OWNER);
    }

    void writeOwnerKeyframe(PublishedFrame frame, int slot) {
        out.writeFlag(true);
        for (int type = 0; type < frame.world.typeCount(); type++) {
            EntityTable table = frame.world.table(type);
            if (table.type().visibility() == Visibility.OWNER) {
                int row = table.rowOf(slot);
                out.writeFlag(row != EntityTable.NO_ROW);
                if (row != EntityTable.NO_ROW) {
                    EntityCodec.writeFull(table, row, frame.tick(), out);
                }
            }
        }
        end(FrameSection.OWNER);
    }

    /**
     * Ends the frame, with the hash of what a client must hold now if the tick has one.
     *
     * @param slot whose owner-only rows it holds; negative for a spectator
     */
    void finish(PublishedFrame frame, CellGrid grid, CellRect shown, int slot) {
        if (header.hasCheck) {
            out.writeBits(hashOf(frame, grid, shown, slot), 32);
        }
        out.align();
        end(FrameSection.CHECK);
    }

    private void writeBlobs(PublishedFrame frame, CellBlobs blobs, RetainedScan.Places touched) {
        int retained = scan.cellCount();
        boolean asFlags = TouchedCells.areFlagsShorter(touched.size(), retained);
        out.writeFlag(asFlags);
        int from = 0;
        for (int i = 0; i < touched.size(); i++) {
            TouchedCells.writePlace(asFlags, from, touched.place(i), retained, out);
            int cell = touched.item(i);
            out.copyBits(frame.blobs.buffer(), blobs.startByte(cell), blobs.bitCount(cell));
            from = touched.place(i) + 1;
        }
        TouchedCells.writeEnd(asFlags, from, retained, out);
    }

    private void end(FrameSection section) {
        int bits = out.bitLength();
        sectionBits[section.ordinal()] = bits - sectionedBits;
        sectionedBits = bits;
    }

    private static int hashOf(PublishedFrame frame, CellGrid grid, CellRect shown, int slot) {
        int hash = frame.everyoneHash() + ownerHash(frame.world, slot);
        for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
            for (int column = shown.firstColumn(); column <= shown.lastColumn(); column++) {
                hash += frame.cellHash(grid.cellAt(column, row));
            }
        }
        return hash;
    }

    private static int ownerHash(WorldState world, int slot) {
        int hash = 0;
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            if (slot >= 0 && table.type().visibility() == Visibility.OWNER) {
                int row = table.rowOf(slot);
                if (row != EntityTable.NO_ROW) {
                    hash += ReplicaHash.ofEntity(type, table, row);
                }
            }
        }
        return hash;
    }
}
