package dev.tickwire.server.replication;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRoster;
import dev.tickwire.replica.EntityCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.ReplicaHash;
import dev.tickwire.replica.ResidualFormat;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All that one tick of a match has to say, encoded once for everybody, and a copy of the world at its end. Filled by the
 * tick thread, then read-only until its last reader has released it and it returns to its pool.
 */
public final class PublishedFrame {
    /** A slot of which no input was applied at another tick than the one it named. */
    static final int NOT_LATE = -1;

    private static final int BLOB_BYTES_INITIAL = 4096;
    private static final int BLOB_BYTES_MAX = 1 << 26;

    /** Where the frame belongs; null for one that is never published. */
    private final FramePool pool;

    private final AtomicInteger readers = new AtomicInteger();
    final WorldState world;
    final CellGrid grid;
    final CellRoster roster;
    final BitWriter blobs = new BitWriter(BLOB_BYTES_INITIAL, BLOB_BYTES_MAX);
    final CellBlobs actions;
    final CellBlobs corrections;
    final EntryGroups entries;
    final ResidualFormat format;
    final CellKeyframes keyframes;
    int everyoneStartByte;
    /** 0 if nothing that belongs to everyone changed. */
    int everyoneBitCount;

    /** By slot: where in the blobs the changes of the owner-only rows are. */
    final int[] ownerStartBytes;

    /** By slot: 0 where there are none. */
    final int[] ownerBitCounts;
    /** By slot: owner-only rows came or went, so that changes cannot describe it. */
    final boolean[] ownerRenewed;
    /** By slot: number of inputs consumed until now. */
    final int[] consumed;
    /** By slot: low 8 bits of the newest input that was applied now but named another tick, or {@link #NOT_LATE}. */
    final int[] lateSequences;
    /** By slot: the cell in which the avatar was at the end of the tick before, or a negative number. */
    final int[] avatarOrigins;

    private int tick;
    private long startNanos;
    private boolean hasCheck;
    private final int[] cellHashes;
    private int everyoneHash;

    PublishedFrame(FramePool pool, Schema schema, CellGrid grid, int slotCount) {
        this.pool = pool;
        this.grid = grid;
        world = new WorldState(schema);
        roster = new CellRoster(world, grid);
        actions = new CellBlobs(grid.cellCount());
        corrections = new CellBlobs(grid.cellCount());
        entries = new EntryGroups(grid.cellCount());
        format = new ResidualFormat(schema);
        keyframes = new CellKeyframes(this, grid.cellCount());
        ownerStartBytes = new int[slotCount];
        ownerBitCounts = new int[slotCount];
        ownerRenewed = new boolean[slotCount];
        consumed = new int[slotCount];
        lateSequences = new int[slotCount];
        avatarOrigins = new int[slotCount];
        cellHashes = new int[grid.cellCount()];
    }

    /** The tick whose end it shows. */
    public int tick() {
        return tick;
    }

    /** When the tick was due to start, on the clock of the tick loop; for measuring slack only. */
    public long startNanos() {
        return startNanos;
    }

    /** The world at the tick's end. */
    public WorldState world() {
        return world;
    }

    public CellGrid grid() {
        return grid;
    }

    /** Whether the frames of this tick end with a hash of what the client should hold. */
    public boolean hasCheck() {
        return hasCheck;
    }

    /** Number of a slot's inputs that have been consumed until now. */
    public int consumed(int slot) {
        return consumed[slot];
    }

    /** Says that one more reader will release this frame. */
    public void retain() {
        readers.incrementAndGet();
    }

    /** To be called once by each reader, on any thread, when it needs the frame no more. */
    public void release() {
        if (readers.decrementAndGet() == 0 && pool != null) {
            pool.giveBack(this);
        }
    }

    /** Empties the frame for a new tick. */
    void begin(int newTick, long newStartNanos) {
        tick = newTick;
        startNanos = newStartNanos;
        hasCheck = false;
        blobs.clear();
        actions.clear();
        corrections.clear();
        entries.clear();
        keyframes.clear();
        everyoneBitCount = 0;
        Arrays.fill(ownerBitCounts, 0);
        Arrays.fill(ownerRenewed, false);
        Arrays.fill(lateSequences, NOT_LATE);
        // A slot that is taken in this tick has consumed nothing, whoever had it when this frame was used before.
        Arrays.fill(consumed, 0);
    }

    /** Copies the world at the tick's end. */
    void show(WorldState truth, boolean withCheck) {
        world.copyFrom(truth);
        roster.build(world);
        hasCheck = withCheck;
        if (withCheck) {
            addUpHashes();
        }
    }

    /** Describes all that is in a cell. Any thread, while the frame is retained. */
    void writeKeyframe(int cell, BitWriter out) {
        for (int place = 0; place < format.cellTypeCount(); place++) {
            int type = format.cellType(place);
            EntityTable table = world.table(type);
            int count = roster.count(type, cell);
            for (int rank = 0; rank < count; rank++) {
                ResidualFormat.writeNext(out);
                EntityCodec.writeInCell(table, roster.rowAt(type, cell, rank), cell, grid, tick, out);
            }
            ResidualFormat.writeEnd(out);
        }
    }

    int cellHash(int cell) {
        return cellHashes[cell];
    }

    int everyoneHash() {
        return everyoneHash;
    }

    private void addUpHashes() {
        Arrays.fill(cellHashes, 0);
        everyoneHash = 0;
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            if (table.type().visibility() == Visibility.EVERYONE) {
                everyoneHash += ReplicaHash.ofTable(type, table);
            } else if (table.type().visibility() == Visibility.CELL) {
                for (int row = 0; row < table.size(); row++) {
                    cellHashes[roster.cellOf(type, row)] += ReplicaHash.ofEntity(type, table, row);
                }
            }
        }
    }
}
