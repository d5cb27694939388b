package dev.tickwire.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.math.SeededRandom;
import dev.tickwire.schema.EntityType;
import org.junit.jupiter.api.Test;

/** Ranks within a cell, which name entities on the wire. */
class CellRosterTest {
    private final WorldState world = new WorldState(ReplicaSchema.create());
    private final CellGrid grid = CellGrid.of(1024, 1024, 128);
    private final CellRoster roster = new CellRoster(world, grid);
    private final EntityTable avatars = world.avatars();

    @Test
    void ranksCountTheEntitiesOfACellInTheOrderOfTheirRows() {
        place(1, 10, 10);
        place(2, 300, 10);
        place(3, 20, 20);
        roster.build(world);
        assertEquals(2, roster.count(ReplicaSchema.AVATAR, 0));
        assertEquals(1, roster.count(ReplicaSchema.AVATAR, 2));
        assertEquals(0, roster.rankOf(ReplicaSchema.AVATAR, 0));
        assertEquals(0, roster.rankOf(ReplicaSchema.AVATAR, 1));
        assertEquals(1, roster.rankOf(ReplicaSchema.AVATAR, 2));
        assertEquals(2, roster.rowAt(ReplicaSchema.AVATAR, 0, 1));
    }

    @Test
    void whatAnActionSpawnsStandsBehindThoseOfItsActorsCell() {
        place(1, 10, 10);
        place(2, 300, 10);
        roster.build(world);
        int first = place(3, 900, 900);
        roster.append(ReplicaSchema.AVATAR, first, 0);
        int second = place(4, 900, 900);
        roster.append(ReplicaSchema.AVATAR, second, 0);
        assertEquals(3, roster.count(ReplicaSchema.AVATAR, 0));
        assertEquals(1, roster.rankOf(ReplicaSchema.AVATAR, first));
        assertEquals(second, roster.rowAt(ReplicaSchema.AVATAR, 0, 2));
        assertEquals(0, roster.cellOf(ReplicaSchema.AVATAR, second));
        assertEquals(4, roster.rowCount(ReplicaSchema.AVATAR));
    }

    @Test
    void aRosterStaysAsItWasWhileEntitiesMove() {
        place(1, 10, 10);
        roster.build(world);
        avatars.set(0, EntityType.X, 900);
        assertEquals(0, roster.cellOf(ReplicaSchema.AVATAR, 0));
        roster.build(world);
        assertEquals(7, roster.cellOf(ReplicaSchema.AVATAR, 0));
    }

    @Test
    void everyRankOfEveryCellNamesItsOwnRow() {
        SeededRandom random = new SeededRandom(3);
        for (int id = 0; id < 60; id++) {
            place(id, random.nextInt(1024), random.nextInt(1024));
        }
        roster.build(world);
        for (int id = 60; id < 64; id++) {
            roster.append(ReplicaSchema.AVATAR, place(id, 0, 0), random.nextInt(64));
        }
        int named = 0;
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            for (int rank = 0; rank < roster.count(ReplicaSchema.AVATAR, cell); rank++) {
                int row = roster.rowAt(ReplicaSchema.AVATAR, cell, rank);
                assertEquals(rank, roster.rankOf(ReplicaSchema.AVATAR, row));
                assertEquals(cell, roster.cellOf(ReplicaSchema.AVATAR, row));
                named++;
            }
        }
        assertEquals(64, named);
    }

    private int place(int id, int x, int y) {
        int row = avatars.spawn(id, 0);
        avatars.set(row, EntityType.X, x);
        avatars.set(row, EntityType.Y, y);
        return row;
    }
}
