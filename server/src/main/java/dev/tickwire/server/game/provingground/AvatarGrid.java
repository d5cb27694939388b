package dev.tickwire.server.game.provingground;

import dev.tickwire.map.TileMap;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import java.util.Arrays;

/**
 * Finds the avatars near a point: a uniform grid, filled by a counting sort. Allocates only when there are more avatars
 * than ever before.
 */
final class AvatarGrid {
    /** What {@link #firstWithin} answers if there is none. */
    static final int NOBODY = -1;

    /** Edge of a grid cell: 2^11 units (128 px). A few times a hit's reach, so that a search reads one or two cells. */
    private static final int CELL_BITS = 11;

    private final int columns;
    private final int rows;

    /** Where the avatars of a cell begin in {@link #members}; they end where those of the next one begin. */
    private final int[] starts;

    private int[] members = new int[64];
    private int[] cells = new int[64];

    AvatarGrid(TileMap map) {
        columns = ((map.widthUnits() - 1) >> CELL_BITS) + 1;
        rows = ((map.heightUnits() - 1) >> CELL_BITS) + 1;
        starts = new int[columns * rows + 2];
    }

    /** Sorts all avatars that have not ended into their cells, where they keep the order of their rows. */
    void index(EntityTable avatars) {
        int size = avatars.size();
        if (members.length < size) {
            members = new int[2 * size];
            cells = new int[2 * size];
        }
        int[] xs = avatars.column(EntityType.X);
        int[] ys = avatars.column(EntityType.Y);
        Arrays.fill(starts, 0);
        for (int row = 0; row < size; row++) {
            if (avatars.isEnded(row)) {
                continue;
            }
            int cell = (ys[row] >> CELL_BITS) * columns + (xs[row] >> CELL_BITS);
            cells[row] = cell;
            // Two places on: the sum below moves it to the cell's end, and filling to where the next one begins.
            starts[cell + 2]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        for (int row = 0; row < size; row++) {
            if (!avatars.isEnded(row)) {
                members[starts[cells[row] + 1]++] = row;
            }
        }
    }

    /**
     * The first avatar, in the order of cells and then of rows, that is not farther than {@code radius} from a point.
     *
     * @param exceptId the avatar that is left out
     * @return its row, or {@link #NOBODY}
     */
    int firstWithin(EntityTable avatars, int x, int y, int radius, int exceptId) {
        int[] xs = avatars.column(EntityType.X);
        int[] ys = avatars.column(EntityType.Y);
        int fromColumn = Math.max(0, (x - radius) >> CELL_BITS);
        int toColumn = Math.min(columns - 1, (x + radius) >> CELL_BITS);
        int toRow = Math.min(rows - 1, (y + radius) >> CELL_BITS);
        for (int gridRow = Math.max(0, (y - radius) >> CELL_BITS); gridRow <= toRow; gridRow++) {
            // Cells side by side are side by side in the list as well.
            int to = starts[gridRow * columns + toColumn + 1];
            for (int i = starts[gridRow * columns + fromColumn]; i < to; i++) {
                int row = members[i];
                int dx = xs[row] - x;
                int dy = ys[row] - y;
                // Avatars of these cells are near enough for the squares to fit.
                if (dx * dx + dy * dy <= radius * radius && avatars.id(row) != exceptId) {
                    return row;
                }
            }
        }
        return NOBODY;
    }
}
