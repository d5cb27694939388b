package dev.tickwire.server.replication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.ViewExtent;
import dev.tickwire.math.SeededRandom;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;
import org.junit.jupiter.api.Test;

/** Which cells a player is shown. */
class InterestTest {
    private final CellGrid grid = CellGrid.of(1024, 1024, 128);
    private final Interest interest = new Interest(grid, new ViewExtent(150, 100, 40));

    @Test
    void atFirstItIsWhatTheViewTouches() {
        assertEquals(new CellRect(2, 3, 5, 4), interest.viewAt(512, 512, CellRect.EMPTY));
    }

    @Test
    void itEndsAtTheEdgeOfTheMap() {
        assertEquals(new CellRect(0, 0, 1, 0), interest.viewAt(0, 0, CellRect.EMPTY));
        assertEquals(new CellRect(6, 7, 7, 7), interest.viewAt(1023, 1023, CellRect.EMPTY));
    }

    @Test
    void goingToAndFroOverAnEdgeChangesNothing() {
        CellRect view = interest.viewAt(512, 512, CellRect.EMPTY);
        CellRect wider = interest.viewAt(490, 512, view);
        assertSame(wider, interest.viewAt(512, 512, wider));
        assertSame(wider, interest.viewAt(490, 512, wider));
    }

    @Test
    void afterAJumpNothingOfTheOldViewIsKept() {
        CellRect view = interest.viewAt(100, 100, CellRect.EMPTY);
        CellRect there = interest.viewAt(900, 900, view);
        assertTrue(view.intersection(there).isEmpty());
    }

    @Test
    void whatMustBeSeenIsAlwaysSeenAndNeverMuchMore() {
        SeededRandom random = new SeededRandom(6);
        CellRect view = CellRect.EMPTY;
        int x = 512;
        int y = 512;
        for (int i = 0; i < 20_000; i++) {
            x = Math.max(0, Math.min(1023, x + random.nextRange(-30, 30)));
            y = Math.max(0, Math.min(1023, y + random.nextRange(-30, 30)));
            view = interest.viewAt(x, y, view);
            CellRect inner = interest.viewAt(x, y, CellRect.EMPTY);
            assertEquals(inner, view.intersection(inner));
            assertTrue(view.firstColumn() >= grid.columnOf(x - 190) && view.lastColumn() <= grid.columnOf(x + 190));
            assertTrue(view.firstRow() >= grid.rowOf(y - 140) && view.lastRow() <= grid.rowOf(y + 140));
        }
    }
}
