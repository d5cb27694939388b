package dev.tickwire.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import org.junit.jupiter.api.Test;

/** What a cell's corrections cannot be. */
class CorrectionReaderTest {
    private static final int CELL = 0;

    private final WorldState world = new WorldState(ReplicaSchema.create());
    private final CellRoster roster = new CellRoster(world, CellGrid.of(1024, 1024, 128));
    private final ResidualFormat format = new ResidualFormat(world.schema());
    private final CorrectionReader reader = new CorrectionReader(world, roster, format);
    private final EntityTable avatars = world.avatars();
    private final BitWriter out = new BitWriter(64, 1 << 20);

    @Test
    void everyEntityOfACellCanEndOrChange() {
        spawn(2);
        writeChange(0, 0b100);
        ResidualFormat.writeNext(out);
        writeEnd(1);
        ResidualFormat.writeEnd(out);
        avatars.set(0, 2, -5);
        read();
        reader.apply();
        assertEquals(3, avatars.get(0, 2));
        assertTrue(avatars.isEnded(1));
    }

    @Test
    void aCellHasNoMoreCorrectionsThanEntities() {
        spawn(2);
        for (int i = 0; i < 3; i++) {
            if (i > 0) {
                ResidualFormat.writeNext(out);
            }
            writeEnd(0);
        }
        ResidualFormat.writeEnd(out);
        assertThrows(MalformedMessageException.class, this::read);
    }

    @Test
    void aChangeOfNothingIsRefused() {
        spawn(1);
        writeChange(0, 0);
        ResidualFormat.writeEnd(out);
        assertThrows(MalformedMessageException.class, this::read);
    }

    private void spawn(int count) {
        for (int id = 0; id < count; id++) {
            avatars.set(avatars.spawn(id, 0), 2, 3);
        }
        roster.build(world);
    }

    private void writeEnd(int rank) {
        out.writeFlag(true);
        writeTypeAndRank(rank);
    }

    private void writeChange(int rank, int mask) {
        out.writeFlag(false);
        writeTypeAndRank(rank);
        EntityCodec.writeChange(avatars, rank, mask, out);
    }

    private void writeTypeAndRank(int rank) {
        format.writeCellType(ReplicaSchema.AVATAR, out);
        ResidualFormat.writeRank(rank, roster.count(ReplicaSchema.AVATAR, CELL), out);
    }

    private void read() {
        BitReader in = new BitReader();
        in.wrap(out.buffer(), 0, out.byteLength());
        reader.readCell(CELL, in);
    }
}
