package dev.tickwire.server.replication;

import dev.tickwire.game.ViewExtent;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;

/** Which cells a player is shown: those that the view around the avatar touches, and a little longer than needed. */
final class Interest {
    private final CellGrid grid;
    private final ViewExtent extent;

    Interest(CellGrid grid, ViewExtent extent) {
        this.grid = grid;
        this.extent = extent;
    }

    /**
     * The view of an avatar at (x, y). An edge of the view before is kept while it lies between what must be seen and
     * that plus the hysteresis, so that an avatar on an edge does not make cells come and go.
     */
    CellRect viewAt(int x, int y, CellRect before) {
        int innerLeft = grid.columnOf(x - extent.halfWidthUnits());
        int innerRight = grid.columnOf(x + extent.halfWidthUnits());
        int innerTop = grid.rowOf(y - extent.halfHeightUnits());
        int innerBottom = grid.rowOf(y + extent.halfHeightUnits());
        if (before.isEmpty()) {
            return new CellRect(innerLeft, innerTop, innerRight, innerBottom);
        }
        int slack = extent.hysteresisUnits();
        int left = clamp(before.firstColumn(), grid.columnOf(x - extent.halfWidthUnits() - slack), innerLeft);
        int right = clamp(before.lastColumn(), innerRight, grid.columnOf(x + extent.halfWidthUnits() + slack));
        int top = clamp(before.firstRow(), grid.rowOf(y - extent.halfHeightUnits() - slack), innerTop);
        int bottom = clamp(before.lastRow(), innerBottom, grid.rowOf(y + extent.halfHeightUnits() + slack));
        if (left == before.firstColumn()
                && right == before.lastColumn()
                && top == before.firstRow()
                && bottom == before.lastRow()) {
            return before;
        }
        return new CellRect(left, top, right, bottom);
    }

    private static int clamp(int value, int low, int high) {
        return value < low ? low : Math.min(value, high);
    }
}
