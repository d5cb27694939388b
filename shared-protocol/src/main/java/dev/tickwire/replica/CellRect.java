package dev.tickwire.replica;

/**
 * A rectangle of cells, such as the view of a client. All edges are inclusive; where the last is before the first, the
 * rectangle is empty.
 */
public record CellRect(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    /** Contains nothing. */
    public static final CellRect EMPTY = new CellRect(1, 1, 0, 0);

    public boolean contains(int column, int row) {
        return column >= firstColumn && column <= lastColumn && row >= firstRow && row <= lastRow;
    }

    public boolean containsCell(CellGrid grid, int cell) {
        return contains(cell % grid.columns(), cell / grid.columns());
    }

    /** Whether an entity of a type that belongs to cells lies in it. */
    public boolean containsEntity(CellGrid grid, EntityTable table, int row) {
        return containsCell(grid, grid.cellOf(table, row));
    }

    public boolean isEmpty() {
        return lastColumn < firstColumn || lastRow < firstRow;
    }

    public int cellCount() {
        return isEmpty() ? 0 : (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1);
    }

    /** The cell at a place, counted row by row from 0 to {@link #cellCount} less 1. */
    public int cellAt(CellGrid grid, int place) {
        int columns = lastColumn - firstColumn + 1;
        return grid.cellAt(firstColumn + place % columns, firstRow + place / columns);
    }

    /** What lies in both. */
    public CellRect intersection(CellRect other) {
        if (equals(other)) {
            return this;
        }
        CellRect both = new CellRect(
                Math.max(firstColumn, other.firstColumn),
                Math.max(firstRow, other.firstRow),
                Math.min(lastColumn, other.lastColumn),
                Math.min(lastRow, other.lastRow));
        return both.isEmpty() ? EMPTY : both;
    }
}
