package dev.tickwire.server.replication;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.game.SharedGame;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;
import dev.tickwire.replica.EntityCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.ReplicaHash;
import dev.tickwire.replica.ResidualFormat;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Visibility;
import java.util.Arrays;

/**
 * Assembles one client's frames from what the tick published: the blobs of the cells in view, a few bytes of its own, and
 * nothing at all in a tick that has nothing new for it. Knows what the client holds: the view and the tick of the last
 * frame. Confined to the connection's event loop.
 */
public final class ClientFrames {
    /** A frame's tick travels as its low 8 bits, so silence must end well before they repeat. */
    static final int SILENT_TICKS_MAX = 100;

    /** Consumed inputs are counted modulo 16, so they must be told before that many have gone by unmentioned. */
    static final int UNTOLD_INPUTS_MAX = 10;

    private final CellGrid grid;
    private final Interest interest;
    private final int slot;
    private final FrameHeader header = new FrameHeader();

    /** By section: bytes of the frame assembled last. */
    private final int[] sectionBytes = new int[FrameSection.COUNT];

    private int sectionedBytes;

    private CellRect view = CellRect.EMPTY;
    private boolean needsResync = true;
    private int lastSeenTick;
    private int lastSentTick;
    private int lastToldConsumed;

    /**
     * Starts with a client that holds nothing.
     *
     * @param slot of the player whom the frames are for
     */
    public ClientFrames(SharedGame game, CellGrid grid, int slot) {
        this.grid = grid;
        interest = new Interest(grid, game.viewExtent());
        this.slot = slot;
    }

    /** The tick of the last frame that was assembled. */
    public int lastSentTick() {
        return lastSentTick;
    }

    /** Whether the frame assembled last describes everything anew. */
    public boolean isResync() {
        return header.isResync;
    }

    /** How many bytes of the frame assembled last a section takes. */
    public int bytesOf(FrameSection section) {
        return sectionBytes[section.ordinal()];
    }

    /** Frames that were assembled did not go out: the next one will describe all of the view. */
    public void requestResync() {
        needsResync = true;
    }

    /**
     * Writes the client's frame for a tick, if the tick has anything to tell it.
     *
     * @param link       what to tell of the connection's timing, or null
     * @param out        is cleared first
     * @return whether there is a frame to send
     */
    public boolean assemble(PublishedFrame frame, LinkReport link, BitWriter out) {
        if (!needsResync && frame.tick() != lastSeenTick + 1) {
            needsResync = true;
        }
        lastSeenTick = frame.tick();
        header.clear();
        header.tick = frame.tick();
        header.isResync = needsResync;
        header.consumed = frame.consumed[slot] & (header.consumedModulus() - 1);
        header.hasCheck = frame.hasCheck();
        if (frame.lateSequences[slot] != PublishedFrame.NOT_LATE) {
            header.hasLate = true;
            header.lateSequenceLow = frame.lateSequences[slot];
        }
        if (link != null) {
            header.hasLink = true;
            header.slackParts = FrameHeader.slackPartsOfMicros(link.slackMicros());
            header.durableLagTicks = link.durableLagTicks();
        }
        CellRect next = viewIn(frame);
        boolean told = needsResync ? writeResync(frame, next, out) : writeResidual(frame, next, out);
        if (told) {
            view = next;
            needsResync = false;
            lastSentTick = frame.tick();
            lastToldConsumed = frame.consumed[slot];
        }
        return told;
    }

    private CellRect viewIn(PublishedFrame frame) {
        EntityTable avatars = frame.world.avatars();
        int row = avatars.rowOf(slot);
        if (row == EntityTable.NO_ROW) {
            return view;
        }
        return interest.viewAt(avatars.get(row, EntityType.X), avatars.get(row, EntityType.Y), view);
    }

    private boolean writeResync(PublishedFrame frame, CellRect next, BitWriter out) {
        header.hasView = true;
        header.view = next;
        header.hasEveryone = true;
        header.hasOwner = true;
        writeHeader(out);
        writeKeyframes(frame, next, CellRect.EMPTY, out);
        sectionEnds(FrameSection.KEYFRAMES, out);
        writeEveryoneKeyframe(frame, out);
        sectionEnds(FrameSection.EVERYONE, out);
        writeOwnerKeyframe(frame, out);
        sectionEnds(FrameSection.OWNER, out);
        writeCheck(frame, next, out);
        sectionEnds(FrameSection.CHECK, out);
        return true;
    }

    private boolean writeResidual(PublishedFrame frame, CellRect next, BitWriter out) {
        CellRect retained = view.intersection(next);
        header.hasView = !next.equals(view);
        header.view = next;
        header.hasActions = anyBlob(frame.actions, retained);
        header.hasCorrections = anyBlob(frame.corrections, retained);
        int entryGroups = countEntryGroups(frame, retained);
        header.hasEntries = entryGroups > 0;
        header.hasEveryone = frame.everyoneEnd != frame.everyoneStart;
        int ownOrigin = frame.avatarOrigins[slot];
        boolean ownActionsUnseen = ownOrigin >= 0 && !retained.containsCell(grid, ownOrigin);
        boolean ownerKeyframe = frame.ownerRenewed[slot] || ownActionsUnseen;
        header.hasOwner = ownerKeyframe || frame.ownerEnds[slot] != frame.ownerStarts[slot];
        if (!mustTell(frame)) {
            return false;
        }
        writeHeader(out);
        if (header.hasActions) {
            writeBlobs(frame, frame.actions, retained, out);
            sectionEnds(FrameSection.ACTIONS, out);
        }
        if (header.hasCorrections) {
            writeBlobs(frame, frame.corrections, retained, out);
            sectionEnds(FrameSection.CORRECTIONS, out);
        }
        if (header.hasEntries) {
            writeEntryGroups(frame, retained, entryGroups, out);
            sectionEnds(FrameSection.ENTRIES, out);
        }
        if (header.hasView) {
            writeKeyframes(frame, next, view, out);
            sectionEnds(FrameSection.KEYFRAMES, out);
        }
        if (header.hasEveryone) {
            copy(frame, frame.everyoneStart, frame.everyoneEnd, out);
            sectionEnds(FrameSection.EVERYONE, out);
        }
        if (ownerKeyframe) {
            writeOwnerKeyframe(frame, out);
        } else if (header.hasOwner) {
            copy(frame, frame.ownerStarts[slot], frame.ownerEnds[slot], out);
        }
        sectionEnds(FrameSection.OWNER, out);
        writeCheck(frame, next, out);
        sectionEnds(FrameSection.CHECK, out);
        return true;
    }

    private void writeHeader(BitWriter out) {
        out.clear();
        header.write(out);
        Arrays.fill(sectionBytes, 0);
        sectionedBytes = 0;
        sectionEnds(FrameSection.HEADER, out);
    }

    private void sectionEnds(FrameSection section, BitWriter out) {
        int bytes = out.byteLength();
        sectionBytes[section.ordinal()] = bytes - sectionedBytes;
        sectionedBytes = bytes;
    }

    private boolean mustTell(PublishedFrame frame) {
        return header.hasActions
                || header.hasCorrections
                || header.hasEntries
                || header.hasView
                || header.hasEveryone
                || header.hasOwner
                || header.hasLate
                || header.hasLink
                || header.hasCheck
                || frame.consumed[slot] - lastToldConsumed >= UNTOLD_INPUTS_MAX
                || frame.tick() - lastSentTick >= SILENT_TICKS_MAX;
    }

    private boolean anyBlob(CellBlobs blobs, CellRect cells) {
        if (blobs.isEmpty()) {
            return false;
        }
        for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
            for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
                if (blobs.has(grid.cellAt(column, row))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A bitmap of the cells that have something to say, then what they say. */
    private void writeBlobs(PublishedFrame frame, CellBlobs blobs, CellRect cells, BitWriter out) {
        for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
            for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
                out.writeFlag(blobs.has(grid.cellAt(column, row)));
            }
        }
        out.align();
        for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
            for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
                int cell = grid.cellAt(column, row);
                if (blobs.has(cell)) {
                    out.writeBytes(frame.blobs.buffer(), blobs.start(cell), blobs.length(cell));
                }
            }
        }
    }

    private int countEntryGroups(PublishedFrame frame, CellRect retained) {
        EntryGroups entries = frame.entries;
        if (entries.isEmpty()) {
            return 0;
        }
        int count = 0;
        for (int row = retained.firstRow(); row <= retained.lastRow(); row++) {
            for (int column = retained.firstColumn(); column <= retained.lastColumn(); column++) {
                int cell = grid.cellAt(column, row);
                int first = entries.first(cell);
                for (int group = first; group < first + entries.count(cell); group++) {
                    if (comesFromOutside(entries.origin(group), retained)) {
                        count++;
                    }
                }
            }
        }
        return count;
    }

    /** Whether the client has not seen an entity that comes into a retained cell. */
    private boolean comesFromOutside(int origin, CellRect retained) {
        return origin == EntryGroups.NO_ORIGIN || !retained.containsCell(grid, origin);
    }

    private void writeEntryGroups(PublishedFrame frame, CellRect retained, int count, BitWriter out) {
        EntryGroups entries = frame.entries;
        ResidualFormat.writeCount(count - 1, out);
        out.align();
        for (int row = retained.firstRow(); row <= retained.lastRow(); row++) {
            for (int column = retained.firstColumn(); column <= retained.lastColumn(); column++) {
                int cell = grid.cellAt(column, row);
                int first = entries.first(cell);
                for (int group = first; group < first + entries.count(cell); group++) {
                    if (comesFromOutside(entries.origin(group), retained)) {
                        out.writeBytes(frame.blobs.buffer(), entries.start(group), entries.length(group));
                    }
                }
            }
        }
    }

    private void writeKeyframes(PublishedFrame frame, CellRect shown, CellRect before, BitWriter out) {
        for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
            for (int column = shown.firstColumn(); column <= shown.lastColumn(); column++) {
                if (!before.contains(column, row)) {
                    writeKeyframe(frame, grid.cellAt(column, row), out);
                }
            }
        }
    }

    private void writeKeyframe(PublishedFrame frame, int cell, BitWriter out) {
        for (int type = 0; type < frame.world.typeCount(); type++) {
            EntityTable table = frame.world.table(type);
            if (table.type().visibility() == Visibility.CELL) {
                int count = frame.roster.count(type, cell);
                ResidualFormat.writeCount(count, out);
                for (int rank = 0; rank < count; rank++) {
                    EntityCodec.writeFull(table, frame.roster.rowAt(type, cell, rank), frame.tick(), out);
                }
            }
        }
        out.align();
    }

    private static void writeEveryoneKeyframe(PublishedFrame frame, BitWriter out) {
        out.writeFlag(true);
        for (int type = 0; type < frame.world.typeCount(); type++) {
            EntityTable table = frame.world.table(type);
            if (table.type().visibility() == Visibility.EVERYONE) {
                ResidualFormat.writeCount(table.size(), out);
                for (int row = 0; row < table.size(); row++) {
                    EntityCodec.writeFull(table, row, frame.tick(), out);
                }
            }
        }
        out.align();
    }

    private void writeOwnerKeyframe(PublishedFrame frame, BitWriter out) {
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
        out.align();
    }

    private void writeCheck(PublishedFrame frame, CellRect shown, BitWriter out) {
        if (!header.hasCheck) {
            return;
        }
        int hash = frame.everyoneHash() + ownerHash(frame.world);
        for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
            for (int column = shown.firstColumn(); column <= shown.lastColumn(); column++) {
                hash += frame.cellHash(grid.cellAt(column, row));
            }
        }
        out.writeBits(hash, 32);
    }

    private int ownerHash(WorldState world) {
        int hash = 0;
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            if (table.type().visibility() == Visibility.OWNER) {
                int row = table.rowOf(slot);
                if (row != EntityTable.NO_ROW) {
                    hash += ReplicaHash.ofEntity(type, table, row);
                }
            }
        }
        return hash;
    }

    private static void copy(PublishedFrame frame, int start, int end, BitWriter out) {
        out.writeBytes(frame.blobs.buffer(), start, end - start);
    }
}
