package dev.tickwire.replica;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;

/**
 * What a client holds of the world: exactly what the server knows that it holds. It moves on only as far as a received
 * frame proves; whatever is drawn beyond that is a copy.
 *
 * <p>{@link #apply} is the client's order of work; each step's place in it matters. Not thread safe. After a
 * {@link MalformedMessageException} the replica is void and the connection must end.
 */
public final class ClientReplica {
    private final Schema schema;
    private final CellGrid grid;
    private final SharedStep step;
    private final WorldState world;
    private final CellRoster roster;
    private final ResidualFormat format;
    private final CorrectionReader corrections;
    private final FrameHeader header = new FrameHeader();
    private final BitReader in = new BitReader();

    private FrameObserver observer = FrameObserver.NONE;
    private CellRect view = CellRect.EMPTY;
    private int baseTick;
    private boolean synced;
    private int checks;
    private int mismatches;

    /**
     * Starts out empty.
     *
     * @param baseTick the tick that the welcome named
     */
    public ClientReplica(Schema schema, CellGrid grid, SharedStep step, int baseTick) {
        this.schema = schema;
        this.grid = grid;
        this.step = step;
        this.baseTick = baseTick;
        world = new WorldState(schema);
        roster = new CellRoster(world, grid);
        format = new ResidualFormat(schema);
        corrections = new CorrectionReader(world, roster, format);
    }

    /** The world at the end of {@link #baseTick()}; to be read, not changed. */
    public WorldState world() {
        return world;
    }

    /** The tick of the newest frame. */
    public int baseTick() {
        return baseTick;
    }

    /** Whether a first frame has come, so that there is a world to show. */
    public boolean isSynced() {
        return synced;
    }

    /** The cells that the world is complete in. */
    public CellRect view() {
        return view;
    }

    public CellGrid grid() {
        return grid;
    }

    /** The header of the newest frame. */
    public FrameHeader header() {
        return header;
    }

    /** Frames that came with a hash of what should be held. */
    public int checks() {
        return checks;
    }

    /** Checks that did not agree. Anything but 0 is a fault of this software, or of the game's shared half. */
    public int mismatches() {
        return mismatches;
    }

    /** From now on, tells somebody what frames say. */
    public void observe(FrameObserver newObserver) {
        observer = newObserver;
        corrections.observe(newObserver);
    }

    /**
     * Applies one frame.
     *
     * @throws MalformedMessageException if it is none, or not one that can follow what is held
     */
    public void apply(byte[] bytes, int offset, int length) {
        in.wrap(bytes, offset, length);
        header.read(in, baseTick);
        observer.header(header, in.bitPosition());
        if (header.isResync) {
            resync();
        } else {
            if (!synced) {
                throw new MalformedMessageException("the first frame is not a resync");
            }
            applyResidual();
        }
        if (header.hasEveryone) {
            readEveryone();
        }
        if (header.hasOwner) {
            readOwner();
        }
        world.sweep();
        if (header.hasCheck) {
            checks++;
            boolean agrees = in.readBits(32) == ReplicaHash.ofWorld(world);
            if (!agrees) {
                mismatches++;
            }
            observer.check(agrees, in.bitPosition());
        }
        in.align();
        observer.padding(in.bitPosition());
        if (in.remainingBits() != 0) {
            throw new MalformedMessageException("bytes behind the end of the frame");
        }
    }

    /** Advances a copy of the replica by one tick in which no frame came; the replica itself stays as it is. */
    public void advanceSilently(WorldState copy, int tick) {
        step.advanceAll(copy, tick);
        dropOutside(copy, view);
        copy.sweep();
    }

    private void resync() {
        world.clear();
        synced = true;
        baseTick = header.tick;
        view = validView();
        readKeyframes(CellRect.EMPTY);
    }

    private void applyResidual() {
        while (baseTick < header.tick - 1) {
            baseTick++;
            advanceSilently(world, baseTick);
        }
        baseTick = header.tick;
        CellRect next = header.hasView ? validView() : view;
        CellRect retained = view.intersection(next);
        roster.build(world);
        if (header.hasView) {
            dropOutside(world, retained);
        }
        if (header.hasActions) {
            readActions(retained);
        }
        step.advanceAll(world, baseTick);
        if (header.hasCorrections) {
            readCorrections(retained);
        }
        if (header.hasEntries) {
            readEntries(retained);
        }
        // Whoever walked into a cell that is new in view is described by that cell's keyframe.
        dropOutside(world, retained);
        if (header.hasView) {
            readKeyframes(view);
        }
        view = next;
    }

    private CellRect validView() {
        CellRect next = header.view;
        if (next.lastColumn() >= grid.columns() || next.lastRow() >= grid.rows()) {
            throw new MalformedMessageException("a view beyond the map");
        }
        return next.isEmpty() ? CellRect.EMPTY : next;
    }

    private void readActions(CellRect retained) {
        boolean asFlags = readPlaceForm();
        int count = retained.cellCount();
        int place = TouchedCells.readPlace(asFlags, 0, count, in);
        while (place != TouchedCells.NONE) {
            int cell = retained.cellAt(grid, place);
            observer.actionsOf(cell, in.bitPosition());
            do {
                readAction(cell);
            } while (readNext());
            place = TouchedCells.readPlace(asFlags, place + 1, count, in);
        }
        observer.touchedCells(in.bitPosition());
    }

    private void readAction(int cell) {
        int avatarType = schema.avatarType();
        EntityTable avatars = world.avatars();
        int row = roster.rowAt(avatarType, cell, ResidualFormat.readRank(roster.count(avatarType, cell), in));
        int action = format.readAction(in);
        int argument = format.readArgument(action, in);
        if (avatars.isEnded(row)) {
            throw new MalformedMessageException("an action of an avatar that is gone");
        }
        observer.action(avatars, row, action, argument, in.bitPosition());
        try {
            step.applyAction(world, row, action, argument, baseTick);
        } catch (IllegalStateException impossible) {
            // Such as a second shot that would take the first one's id.
            throw new MalformedMessageException("an impossible action: " + impossible.getMessage());
        }
        noteSpawned(cell);
    }

    private void noteSpawned(int cell) {
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            if (table.type().visibility() == Visibility.CELL) {
                for (int row = roster.rowCount(type); row < table.size(); row++) {
                    roster.append(type, row, cell);
                }
            }
        }
    }

    private void readCorrections(CellRect retained) {
        corrections.clear();
        boolean asFlags = readPlaceForm();
        int count = retained.cellCount();
        int place = TouchedCells.readPlace(asFlags, 0, count, in);
        while (place != TouchedCells.NONE) {
            corrections.readCell(retained.cellAt(grid, place), in);
            place = TouchedCells.readPlace(asFlags, place + 1, count, in);
        }
        observer.touchedCells(in.bitPosition());
        corrections.apply();
    }

    private void readEntries(CellRect retained) {
        int cells = retained.cellCount();
        if (cells == 0) {
            throw new MalformedMessageException("entries, but no cell is retained");
        }
        do {
            int place = in.readBits(BitCount.forMax(cells - 1));
            if (place >= cells) {
                throw new MalformedMessageException("entries into cell " + place + " of " + cells);
            }
            int cell = retained.cellAt(grid, place);
            observer.entriesInto(cell, in.bitPosition());
            do {
                readInCell(world.table(format.readCellType(in)), cell);
            } while (readNext());
        } while (readNext());
    }

    /** Reads keyframes of the view's cells that were not in view before, row by row. */
    private void readKeyframes(CellRect before) {
        CellRect shown = header.view;
        for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
            for (int column = shown.firstColumn(); column <= shown.lastColumn(); column++) {
                if (!before.contains(column, row)) {
                    readKeyframe(grid.cellAt(column, row));
                }
            }
        }
    }

    private void readKeyframe(int cell) {
        observer.keyframeOf(cell, in.bitPosition());
        for (int place = 0; place < format.cellTypeCount(); place++) {
            EntityTable table = world.table(format.cellType(place));
            while (readNext()) {
                readInCell(table, cell);
            }
        }
    }

    /** What belongs to no cell is a cell of its own that is always in view: ranks are rows. */
    private void readEveryone() {
        boolean keyframe = in.readFlag();
        observer.everyone(keyframe, in.bitPosition());
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            if (table.type().visibility() != Visibility.EVERYONE) {
                continue;
            }
            if (keyframe) {
                table.clear();
            } else {
                readRowChanges(table);
            }
            while (readNext()) {
                readFull(table);
            }
        }
    }

    private void readRowChanges(EntityTable table) {
        int rows = table.size();
        while (readNext()) {
            int row = ResidualFormat.readRank(rows, in);
            if (table.isEnded(row)) {
                throw new MalformedMessageException("an end of what is gone");
            }
            observer.end(table, row, in.bitPosition());
            table.end(row);
        }
        while (readNext()) {
            int row = ResidualFormat.readRank(rows, in);
            if (table.isEnded(row)) {
                throw new MalformedMessageException("a change of what is gone");
            }
            EntityCodec.readChange(table, row, in, observer);
        }
    }

    /** The own rows that nobody else holds. */
    private void readOwner() {
        boolean keyframe = in.readFlag();
        observer.owner(keyframe, in.bitPosition());
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            if (table.type().visibility() != Visibility.OWNER) {
                continue;
            }
            if (keyframe) {
                table.clear();
            }
            boolean present = in.readFlag();
            observer.listFlag(in.bitPosition());
            if (present) {
                if (keyframe) {
                    readFull(table);
                } else if (table.size() == 1) {
                    EntityCodec.readChange(table, 0, in, observer);
                } else {
                    throw new MalformedMessageException("a change of an owner-only row that is not here");
                }
            }
        }
    }

    private boolean readPlaceForm() {
        boolean asFlags = in.readFlag();
        observer.touchedCells(in.bitPosition());
        return asFlags;
    }

    private boolean readNext() {
        boolean follows = ResidualFormat.readNext(in);
        observer.listFlag(in.bitPosition());
        return follows;
    }

    private int readFull(EntityTable table) {
        int row = EntityCodec.readFull(table, baseTick, in);
        observer.entity(table, row, in.bitPosition());
        return row;
    }

    private void readInCell(EntityTable table, int cell) {
        int row = EntityCodec.readInCell(table, cell, grid, baseTick, in);
        observer.entity(table, row, in.bitPosition());
    }

    private void dropOutside(WorldState state, CellRect kept) {
        for (int type = 0; type < state.typeCount(); type++) {
            EntityTable table = state.table(type);
            if (table.type().visibility() != Visibility.CELL) {
                continue;
            }
            for (int row = 0; row < table.size(); row++) {
                if (!kept.containsEntity(grid, table, row)) {
                    table.end(row);
                }
            }
        }
    }
}
