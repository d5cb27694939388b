package dev.tickwire.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.Schema;
import org.junit.jupiter.api.Test;

/** Entities, ranks and actions on the wire. */
class EntityCodecTest {
    private static final int COORDINATE_BITS = 10;

    private final Schema schema = ReplicaSchema.create();
    private final EntityTable sent = new EntityTable(schema.type(ReplicaSchema.AVATAR));
    private final EntityTable received = new EntityTable(schema.type(ReplicaSchema.AVATAR));
    private final ResidualFormat format = new ResidualFormat(schema);
    private final BitWriter out = new BitWriter(16, 256);
    private final BitReader in = new BitReader();

    @Test
    void anEntityArrivesInFull() {
        for (int age : new int[] {0, 1, 31, 32, 100_000, 5_000_000}) {
            out.clear();
            sent.clear();
            received.clear();
            EntityCodec.writeFull(sent, avatar(63, 6_000_000 - age), 6_000_000, out);
            rewind();
            int row = EntityCodec.readFull(received, 6_000_000, in);
            assertEquals(63, received.id(row));
            assertEquals(6_000_000 - age, received.birthTick(row));
            for (int field = 0; field < 4; field++) {
                assertEquals(sent.get(0, field), received.get(row, field));
            }
        }
    }

    @Test
    void anEntityThatIsHeldIsNotTakenTwice() {
        EntityCodec.writeFull(sent, avatar(1, 5), 5, out);
        rewind();
        EntityCodec.readFull(received, 5, in);
        rewind();
        assertThrows(MalformedMessageException.class, () -> EntityCodec.readFull(received, 5, in));
    }

    @Test
    void aChangeCarriesOnlyTheFieldsThatDiffer() {
        int row = avatar(1, 5);
        received.spawnCopy(sent, row);
        sent.set(row, 2, 63);
        int mask = EntityCodec.differences(sent, row, received, 0);
        assertEquals(1 << 2, mask);
        EntityCodec.writeChange(sent, row, mask, out);
        assertEquals(4 + 7, out.bitLength());
        rewind();
        EntityCodec.readChange(received, 0, in, FrameObserver.NONE);
        assertEquals(63, received.get(0, 2));
        assertEquals(0, EntityCodec.differences(sent, row, received, 0));
    }

    @Test
    void aChangeOfNothingIsRefused() {
        received.spawnCopy(sent, avatar(1, 5));
        EntityCodec.writeChange(sent, 0, 0, out);
        rewind();
        assertThrows(
                MalformedMessageException.class, () -> EntityCodec.readChange(received, 0, in, FrameObserver.NONE));
    }

    @Test
    void stateWiderThanItsFieldIsNotWritten() {
        int row = avatar(1, 5);
        sent.set(row, 2, 64);
        assertThrows(AssertionError.class, () -> EntityCodec.writeFull(sent, row, 5, out));
    }

    @Test
    void aRankTakesNoMoreBitsThanTheCellHasEntities() {
        for (int count = 1; count < 70; count++) {
            for (int rank = 0; rank < count; rank++) {
                out.clear();
                ResidualFormat.writeRank(rank, count, out);
                assertEquals(count == 1 ? 0 : 32 - Integer.numberOfLeadingZeros(count - 1), out.bitLength());
                rewind();
                assertEquals(rank, ResidualFormat.readRank(count, in));
            }
        }
    }

    @Test
    void aRankBeyondTheCellIsRefused() {
        out.writeBits(3, 2);
        rewind();
        assertThrows(MalformedMessageException.class, () -> ResidualFormat.readRank(3, in));
        assertThrows(MalformedMessageException.class, () -> ResidualFormat.readRank(0, in));
    }

    @Test
    void actionsArriveWithTheirArguments() {
        int[][] actions = {{0, 255}, {1, 0}, {2, -1}};
        for (int[] action : actions) {
            out.clear();
            format.writeAction(action[0], action[1], out);
            rewind();
            assertEquals(action[0], format.readAction(in));
            assertEquals(action[1], format.readArgument(action[0], in));
        }
    }

    @Test
    void typesAndActionsThatTheGameDoesNotHaveAreRefused() {
        out.writeBits(3, 2);
        rewind();
        assertThrows(MalformedMessageException.class, () -> format.readAction(in));
    }

    @Test
    void ofTheTypesThatBelongToCellsOnlyTheirPlaceTravels() {
        for (int place = 0; place < format.cellTypeCount(); place++) {
            out.clear();
            format.writeCellType(format.cellType(place), out);
            assertEquals(BitCount.forMax(format.cellTypeCount() - 1), out.bitLength());
            rewind();
            assertEquals(format.cellType(place), format.readCellType(in));
        }
    }

    @Test
    void anEntityOfACellIsToldFromTheCellsCorner() {
        CellGrid grid = new CellGrid(1024, 1024, 8);
        int row = avatar(1, 5);
        int cell = grid.cellOf(sent, row);
        EntityCodec.writeInCell(sent, row, cell, grid, 5, out);
        int inCell = out.bitLength();
        rewind();
        int arrived = EntityCodec.readInCell(received, cell, grid, 5, in);
        assertEquals(0, EntityCodec.differences(sent, row, received, arrived));
        out.clear();
        EntityCodec.writeFull(sent, row, 5, out);
        assertEquals(out.bitLength() + 1 - 2 * (COORDINATE_BITS - 8), inCell);
    }

    @Test
    void anEntityBeyondTheMapIsToldAsItIs() {
        CellGrid grid = new CellGrid(500, 500, 8);
        int row = avatar(1, 5);
        int cell = grid.cellOf(sent, row);
        EntityCodec.writeInCell(sent, row, cell, grid, 5, out);
        rewind();
        int arrived = EntityCodec.readInCell(received, cell, grid, 5, in);
        assertEquals(0, EntityCodec.differences(sent, row, received, arrived));
    }

    @Test
    void anEntityOfAnotherCellIsRefused() {
        CellGrid grid = new CellGrid(500, 500, 8);
        EntityCodec.writeInCell(sent, avatar(1, 5), 0, grid, 5, out);
        rewind();
        assertThrows(MalformedMessageException.class, () -> EntityCodec.readInCell(received, 0, grid, 5, in));
    }

    private int avatar(int id, int birthTick) {
        int row = sent.spawn(id, birthTick);
        sent.set(row, 0, 1023);
        sent.set(row, 1, 1);
        sent.set(row, 2, -64);
        sent.set(row, 3, 0x89abcdef);
        return row;
    }

    private void rewind() {
        in.wrap(out.buffer(), 0, out.byteLength());
    }
}
