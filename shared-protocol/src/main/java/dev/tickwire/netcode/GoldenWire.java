package dev.tickwire.netcode;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.game.GameType;
import dev.tickwire.game.GoldenRun;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.math.StateHash;
import dev.tickwire.message.Chat;
import dev.tickwire.message.ChatLine;
import dev.tickwire.message.Hello;
import dev.tickwire.message.Input;
import dev.tickwire.message.Look;
import dev.tickwire.message.Messages;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Ping;
import dev.tickwire.message.Pong;
import dev.tickwire.message.Protocol;
import dev.tickwire.message.SessionToken;
import dev.tickwire.message.Welcome;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;
import dev.tickwire.replica.CellRoster;
import dev.tickwire.replica.EntityCodec;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.FrameHeader;
import dev.tickwire.replica.FrameObserver;
import dev.tickwire.replica.ReplicaHash;
import dev.tickwire.replica.ResidualFormat;
import dev.tickwire.replica.TouchedCells;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;

/**
 * Writes what can be on the wire, tick by tick of a {@link GoldenRun}, reads it back, and hashes the bytes and what was read:
 * two machines whose hashes agree speak the same bits. Not thread safe.
 */
public final class GoldenWire {
    private static final int BYTES_MAX = 1 << 16;
    private static final int RARE_MESSAGE_TICKS = 64;
    private static final int CELL_SIZE_UNITS = 4096;
    private static final String SOME_HASH = "0123456789abcdef";

    private final GoldenRun run;
    private final Schema schema;
    private final SeededRandom random;
    private final ResidualFormat format;
    private final CellRoster roster;
    private final CellGrid grid;
    private final WorldState before;
    private final WorldState received;
    private final FrameHeader header = new FrameHeader();
    private final FrameHeader readHeader = new FrameHeader();
    private final BitWriter out = new BitWriter(1024, BYTES_MAX);
    private final BitWriter again = new BitWriter(1024, BYTES_MAX);
    private final BitReader in = new BitReader();
    private final StateHash hash = new StateHash();

    /** Starts a run at tick 0. Equal games and seeds make equal bytes. */
    public GoldenWire(GameType type, int seed) {
        run = new GoldenRun(type, seed);
        schema = run.game().schema();
        random = new SeededRandom(~seed);
        format = new ResidualFormat(schema);
        grid = CellGrid.of(run.game().map().widthUnits(), run.game().map().heightUnits(), CELL_SIZE_UNITS);
        roster = new CellRoster(run.world(), grid);
        before = new WorldState(schema);
        received = new WorldState(schema);
    }

    /** Goes on by a number of ticks. */
    public void run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            step();
        }
    }

    /** The number of ticks so far. */
    public int tick() {
        return run.tick();
    }

    /** The hash of all bytes and of all that was read from them so far: 16 hexadecimal digits. */
    public String hash() {
        return hash.toHex();
    }

    private void step() {
        before.copyFrom(run.world());
        run.run(1);
        roster.build(run.world());
        int elapsed = fillHeader();
        out.clear();
        header.write(header.tick - elapsed, out);
        int action = random.nextInt(schema.actions().size());
        int argument = bits(schema.action(action).argumentBits());
        format.writeAction(action, argument, out);
        for (int type = 0; type < run.world().typeCount(); type++) {
            writeTable(type);
        }
        out.align();
        hash.addBytes(out.buffer(), 0, out.byteLength());

        in.wrap(out.buffer(), 0, out.byteLength());
        readHeader.read(in, header.tick - elapsed);
        hash.add(readHeader.tick);
        hash.add(readHeader.slackParts);
        require(format.readAction(in) == action && format.readArgument(action, in) == argument);
        for (int type = 0; type < run.world().typeCount(); type++) {
            readTable(type);
        }
        in.align();
        require(in.remainingBits() == 0 && readHeader.tick == header.tick);
        exchangeMessages();
    }

    /** Makes up a header; returns how many ticks the frame before lies back. */
    private int fillHeader() {
        header.clear();
        int flags = random.nextInt();
        header.isResync = (flags & 7) == 0;
        header.hasActions = !header.isResync && (flags & 8) != 0;
        header.hasCorrections = !header.isResync && (flags & 16) != 0;
        header.hasEntries = !header.isResync && (flags & 32) != 0;
        header.hasEveryone = (flags & 64) != 0;
        header.hasOwner = (flags & 128) != 0;
        header.hasLate = (flags & 256) != 0;
        header.hasLink = (flags & 512) != 0;
        header.hasCheck = (flags & 1024) != 0;
        header.hasView = header.isResync || (flags & 2048) != 0;
        header.tick = run.tick();
        header.consumed = random.nextInt(header.consumedModulus());
        header.lateSequenceLow = header.hasLate ? bits(8) : 0;
        header.slackParts = FrameHeader.slackPartsOfMicros(random.nextInt());
        header.durableLagTicks = bits(16);
        header.view = header.hasView ? new CellRect(bits(8), bits(8), bits(8), bits(8)) : CellRect.EMPTY;
        return random.nextRange(1, FrameHeader.ELAPSED_TICKS_MAX);
    }

    private void writeTable(int type) {
        EntityTable table = run.world().table(type);
        EntityTable old = before.table(type);
        for (int row = 0; row < table.size(); row++) {
            ResidualFormat.writeNext(out);
            if (table.type().visibility() == Visibility.CELL) {
                int cell = roster.cellOf(type, row);
                format.writeCellType(type, out);
                TouchedCells.writePlace(cell % 2 == 0, 0, cell, grid.cellCount(), out);
                EntityCodec.writeInCell(table, row, cell, grid, run.tick(), out);
                ResidualFormat.writeRank(roster.rankOf(type, row), roster.count(type, cell), out);
            } else {
                EntityCodec.writeFull(table, row, run.tick(), out);
            }
            int oldRow = old.rowOf(table.id(row));
            int mask = oldRow == EntityTable.NO_ROW ? 0 : EntityCodec.differences(table, row, old, oldRow);
            out.writeFlag(mask != 0);
            if (mask != 0) {
                EntityCodec.writeChange(table, row, mask, out);
            }
        }
        ResidualFormat.writeEnd(out);
    }

    private void readTable(int type) {
        EntityTable sent = run.world().table(type);
        EntityTable table = received.table(type);
        EntityTable old = before.table(type);
        table.clear();
        for (int i = 0; ResidualFormat.readNext(in); i++) {
            int row;
            if (table.type().visibility() == Visibility.CELL) {
                int cell = roster.cellOf(type, i);
                require(format.readCellType(in) == type);
                require(TouchedCells.readPlace(cell % 2 == 0, 0, grid.cellCount(), in) == cell);
                row = EntityCodec.readInCell(table, cell, grid, run.tick(), in);
                int rank = ResidualFormat.readRank(roster.count(type, cell), in);
                require(roster.rowAt(type, cell, rank) == i);
            } else {
                row = EntityCodec.readFull(table, run.tick(), in);
            }
            if (in.readFlag()) {
                int oldRow = old.rowOf(table.id(row));
                EntityCodec.readChange(old, oldRow, in, FrameObserver.NONE);
                require(EntityCodec.differences(old, oldRow, sent, i) == 0);
            }
        }
        int sum = ReplicaHash.ofTable(type, table);
        require(sum == ReplicaHash.ofTable(type, sent));
        hash.add(sum);
    }

    private void exchangeMessages() {
        exchange(
                Messages.FROM_CLIENT,
                new Input(bits(8), bits(8), bits(8), random.nextInt(), random.nextInt(), bits(8)));
        exchange(Messages.FROM_CLIENT, new Ping(bits(16)));
        exchange(Messages.FROM_SERVER, new Pong(bits(16)));
        if (run.tick() % RARE_MESSAGE_TICKS != 0) {
            return;
        }
        SessionToken token = new SessionToken(random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt());
        String name = "n\u00e4me " + (char) ('\u4e00' + bits(8)) + bits(16);
        String ticket = bits(1) == 0 ? null : name + "." + SOME_HASH.repeat(bits(4));
        exchange(Messages.FROM_CLIENT, new Hello(Protocol.VERSION, SOME_HASH, name, token, bits(1) == 0, ticket));
        exchange(Messages.FROM_CLIENT, new Look(bits(8), bits(24), bits(24), bits(16) - 1));
        exchange(Messages.FROM_CLIENT, new Chat(name, bits(1) == 0));
        exchange(Messages.FROM_SERVER, new ChatLine(bits(16), bits(1) == 0, name));
        exchange(Messages.FROM_SERVER, new Notice(Notice.Level.WARNING, bits(16), name));
        exchange(
                Messages.FROM_SERVER,
                new Welcome(
                        Protocol.VERSION,
                        SOME_HASH,
                        name,
                        SOME_HASH,
                        bits(4),
                        token,
                        bits(16),
                        bits(1) == 0,
                        random.nextInt(),
                        Welcome.TICK_RATE_HZ_MIN + bits(5),
                        bits(16),
                        schema));
    }

    private void exchange(Messages direction, Object message) {
        direction.write(message, out);
        hash.addBytes(out.buffer(), 0, out.byteLength());
        direction.write(direction.read(out.buffer(), 0, out.byteLength()), again);
        require(again.byteLength() == out.byteLength());
        hash.addBytes(again.buffer(), 0, again.byteLength());
    }

    private int bits(int count) {
        return count == 0 ? 0 : random.nextInt() >>> (32 - count);
    }

    private static void require(boolean same) {
        if (!same) {
            throw new IllegalStateException("what was read is not what was written");
        }
    }
}
