package dev.tickwire.replica;

import dev.tickwire.schema.EntityType;

/** Cuts a map into square cells, numbered row by row. Immutable. */
public final class CellGrid {
    /** A view's edges travel as one byte each. */
    public static final int CELLS_PER_SIDE_MAX = 256;

    private final int cellSizeLog2;
    private final int columns;
    private final int rows;

    /**
     * @param widthUnits  of the map, at least 1
     * @param heightUnits of the map, at least 1
     * @param cellSizeLog2 the edge of a cell is two to this power, in units
     */
    public CellGrid(int widthUnits, int heightUnits, int cellSizeLog2) {
        this.cellSizeLog2 = cellSizeLog2;
        columns = ((widthUnits - 1) >> cellSizeLog2) + 1;
        rows = ((heightUnits - 1) >> cellSizeLog2) + 1;
        if (widthUnits < 1 || heightUnits < 1 || columns > CELLS_PER_SIDE_MAX || rows > CELLS_PER_SIDE_MAX) {
            throw new IllegalArgumentException("a map of " + widthUnits + " x " + heightUnits + " units cannot have "
                    + columns + " x " + rows + " cells; at most " + CELLS_PER_SIDE_MAX + " a side are possible");
        }
    }

    /**
     * A grid by the size of its cells.
     *
     * @param cellSizeUnits a power of two
     */
    public static CellGrid of(int widthUnits, int heightUnits, int cellSizeUnits) {
        if (Integer.bitCount(cellSizeUnits) != 1) {
            throw new IllegalArgumentException("the edge of a cell is a power of two, not " + cellSizeUnits);
        }
        return new CellGrid(widthUnits, heightUnits, Integer.numberOfTrailingZeros(cellSizeUnits));
    }

    /** The edge of a cell is two to this power, in units. */
    public int cellSizeLog2() {
        return cellSizeLog2;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public int cellCount() {
        return columns * rows;
    }

    /** The column that x lies in; what lies beyond the map counts to its outermost column. */
    public int columnOf(int xUnits) {
        return clamp(xUnits >> cellSizeLog2, columns);
    }

    /** The row of cells that y lies in; what lies beyond the map counts to its outermost row. */
    public int rowOf(int yUnits) {
        return clamp(yUnits >> cellSizeLog2, rows);
    }

    public int cellAt(int column, int row) {
        return row * columns + column;
    }

    /** The smallest x of a cell, in units. */
    public int left(int cell) {
        return (cell % columns) << cellSizeLog2;
    }

    /** The smallest y of a cell, in units. */
    public int top(int cell) {
        return (cell / columns) << cellSizeLog2;
    }

    public int cellOf(int xUnits, int yUnits) {
        return rowOf(yUnits) * columns + columnOf(xUnits);
    }

    /** The cell of an entity of a type that belongs to cells. */
    public int cellOf(EntityTable table, int row) {
        return cellOf(table.get(row, EntityType.X), table.get(row, EntityType.Y));
    }

    /** Whether two cells are the same or touch, corners included. */
    public boolean areNeighbours(int cell, int other) {
        int columnDistance = cell % columns - other % columns;
        int rowDistance = cell / columns - other / columns;
        return columnDistance >= -1 && columnDistance <= 1 && rowDistance >= -1 && rowDistance <= 1;
    }

    /** All cells of the map. */
    public CellRect everything() {
        return new CellRect(0, 0, columns - 1, rows - 1);
    }

    private static int clamp(int value, int count) {
        return value < 0 ? 0 : value < count ? value : count - 1;
    }
}
