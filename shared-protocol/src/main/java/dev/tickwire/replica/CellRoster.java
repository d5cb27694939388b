package dev.tickwire.replica;

import dev.tickwire.schema.Visibility;
import java.util.Arrays;

/**
 * Who was in which cell at the end of the tick before, and at which rank. Ranks name entities on the wire: both ends hold
 * the same entities of a cell, in the same order, so a rank needs only as many bits as the cell has entities.
 *
 * <p>An entity that an action spawns joins the cell of its actor, behind those that were there. An entity that belongs to
 * no cell has its row as its rank. Not thread safe; allocates only to grow.
 */
public final class CellRoster {
    private final CellGrid grid;
    private final TypeRoster[] rosters;

    public CellRoster(WorldState world, CellGrid grid) {
        this.grid = grid;
        rosters = new TypeRoster[world.typeCount()];
        for (int type = 0; type < rosters.length; type++) {
            rosters[type] = new TypeRoster(grid.cellCount());
        }
    }

    /** Takes note of the world as it is at the end of a tick. */
    public void build(WorldState world) {
        for (int type = 0; type < rosters.length; type++) {
            EntityTable table = world.table(type);
            if (table.type().visibility() == Visibility.CELL) {
                rosters[type].build(table, grid);
            }
        }
    }

    /** Adds an entity that an action of somebody from {@code cell} spawned. Rows are appended in ascending order. */
    public void append(int type, int row, int cell) {
        rosters[type].append(row, cell);
    }

    /** How many entities of a type have ranks in a cell. */
    public int count(int type, int cell) {
        return rosters[type].counts[cell];
    }

    public int cellOf(int type, int row) {
        return rosters[type].cellOfRow[row];
    }

    public int rankOf(int type, int row) {
        return rosters[type].rankOfRow[row];
    }

    /** Rows that have a cell here, from row 0 on. */
    public int rowCount(int type) {
        return rosters[type].rowCount;
    }

    /** The row of the entity with this rank, which must be below {@link #count}. */
    public int rowAt(int type, int cell, int rank) {
        return rosters[type].rowAt(cell, rank);
    }

    /** The roster of one type; rows of a cell are contiguous in {@code rowsByCell}. */
    private static final class TypeRoster {
        private final int[] counts;
        private final int[] firsts;
        private int[] rowsByCell = new int[16];
        private int[] cellOfRow = new int[16];
        private int[] rankOfRow = new int[16];
        private int builtCount;
        private int rowCount;

        TypeRoster(int cellCount) {
            counts = new int[cellCount];
            firsts = new int[cellCount];
        }

        void build(EntityTable table, CellGrid grid) {
            int size = table.size();
            ensureRows(size);
            Arrays.fill(counts, 0);
            for (int row = 0; row < size; row++) {
                int cell = grid.cellOf(table, row);
                cellOfRow[row] = cell;
                rankOfRow[row] = counts[cell]++;
            }
            int first = 0;
            for (int cell = 0; cell < counts.length; cell++) {
                firsts[cell] = first;
                first += counts[cell];
            }
            for (int row = 0; row < size; row++) {
                rowsByCell[firsts[cellOfRow[row]] + rankOfRow[row]] = row;
            }
            builtCount = size;
            rowCount = size;
        }

        void append(int row, int cell) {
            ensureRows(row + 1);
            cellOfRow[row] = cell;
            rankOfRow[row] = counts[cell]++;
            rowCount = row + 1;
        }

        int rowAt(int cell, int rank) {
            int next = cell + 1 < firsts.length ? firsts[cell + 1] : builtCount;
            int place = firsts[cell] + rank;
            if (place < next) {
                return rowsByCell[place];
            }
            for (int row = builtCount; row < rowCount; row++) {
                if (cellOfRow[row] == cell && rankOfRow[row] == rank) {
                    return row;
                }
            }
            return EntityTable.NO_ROW;
        }

        private void ensureRows(int rows) {
            if (rows > cellOfRow.length) {
                int capacity = Math.max(rows, 2 * cellOfRow.length);
                rowsByCell = Arrays.copyOf(rowsByCell, capacity);
                cellOfRow = Arrays.copyOf(cellOfRow, capacity);
                rankOfRow = Arrays.copyOf(rankOfRow, capacity);
            }
        }
    }
}
