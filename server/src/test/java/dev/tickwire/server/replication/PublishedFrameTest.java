package dev.tickwire.server.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.game.SharedGame;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.map.TileMap;
import dev.tickwire.replica.CellGrid;
import org.junit.jupiter.api.Test;

/** Frames that are used again. */
class PublishedFrameTest {
    private static final int SIDE_UNITS = 1 << 14;
    private static final int SLOT = 3;

    @Test
    void whoeverTakesASlotHasConsumedNothing() {
        SharedGame game = new ProvingGroundType().on(TileMap.open(SIDE_UNITS, SIDE_UNITS));
        CellGrid grid = new CellGrid(SIDE_UNITS, SIDE_UNITS, Integer.numberOfTrailingZeros(game.cellSizeUnits()));
        PublishedFrame frame = new FramePool(1, game.schema(), grid, 8).take();
        frame.begin(1, 0);
        frame.consumed[SLOT] = 7;
        frame.lateSequences[SLOT] = 7;

        frame.begin(2, 0);

        assertEquals(0, frame.consumed(SLOT));
        assertEquals(PublishedFrame.NOT_LATE, frame.lateSequences[SLOT]);
    }
}
