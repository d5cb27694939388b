package dev.tickwire.replica;

import dev.tickwire.schema.EntityType;
import java.util.Arrays;

/**
 * The state of all entities of one type, as columns of ints.
 *
 * <p>Rows are dense and ordered by (birth tick, id), an order that every holder of the same entities arrives at, so that
 * an entity's rank among its neighbours means the same on both ends. Within a tick nothing is removed: an entity that
 * ends is only flagged, new ones are appended, and {@link #sweep()} restores density and order at the tick's end.
 *
 * <p>Not thread safe.
 */
public final class EntityTable {
    /** What {@link #rowOf} answers for an id that the table does not hold. */
    public static final int NO_ROW = -1;

    private static final int INITIAL_ROWS = 16;

    private final EntityType type;
    private final int[][] columns;
    private int[] ids = new int[INITIAL_ROWS];
    private int[] birthTicks = new int[INITIAL_ROWS];
    private boolean[] ended = new boolean[INITIAL_ROWS];
    private int size;

    /** Open addressing by id; holds row + 1, and 0 where free. At most half full. */
    private int[] index = new int[2 * INITIAL_ROWS];

    private boolean anyEnded;
    private boolean unordered;

    public EntityTable(EntityType type) {
        this.type = type;
        columns = new int[type.fieldCount()][INITIAL_ROWS];
    }

    public EntityType type() {
        return type;
    }

    /** Rows in use, flagged ones included. */
    public int size() {
        return size;
    }

    public int id(int row) {
        return ids[row];
    }

    /** The tick in which the entity came to be; tells a reused id from its earlier bearer. */
    public int birthTick(int row) {
        return birthTicks[row];
    }

    public boolean isEnded(int row) {
        return ended[row];
    }

    /** The values of one field by row. Valid until the next {@link #spawn} or {@link #copyFrom}, which may replace it. */
    public int[] column(int field) {
        return columns[field];
    }

    public int get(int row, int field) {
        return columns[field][row];
    }

    public void set(int row, int field, int value) {
        columns[field][row] = value;
    }

    /** The row of the entity with this id that has not ended, or else of one that has, or else {@link #NO_ROW}. */
    public int rowOf(int id) {
        int mask = index.length - 1;
        for (int place = hash(id) & mask; index[place] != 0; place = (place + 1) & mask) {
            int row = index[place] - 1;
            if (ids[row] == id) {
                return row;
            }
        }
        return NO_ROW;
    }

    /** Whether an entity with this id is here and has not ended. */
    public boolean holds(int id) {
        int row = rowOf(id);
        return row != NO_ROW && !ended[row];
    }

    /**
     * Appends an entity whose fields are all 0.
     *
     * @return its row
     * @throws IllegalStateException if one with this id is here and has not ended
     */
    public int spawn(int id, int birthTick) {
        int earlier = rowOf(id);
        if (earlier != NO_ROW && !ended[earlier]) {
            throw new IllegalStateException(type.name() + " " + id + " exists already");
        }
        if (size == ids.length) {
            grow();
        }
        int row = size++;
        if (row > 0 && precedes(birthTick, id, birthTicks[row - 1], ids[row - 1])) {
            unordered = true;
        }
        ids[row] = id;
        birthTicks[row] = birthTick;
        ended[row] = false;
        for (int[] column : columns) {
            column[row] = 0;
        }
        if (earlier == NO_ROW) {
            addToIndex(row);
        } else {
            redirectIndex(earlier, row);
        }
        return row;
    }

    /**
     * Appends a copy of an entity of another table of the same type.
     *
     * @return its row here
     */
    public int spawnCopy(EntityTable other, int otherRow) {
        int row = spawn(other.ids[otherRow], other.birthTicks[otherRow]);
        for (int field = 0; field < columns.length; field++) {
            columns[field][row] = other.columns[field][otherRow];
        }
        return row;
    }

    /** Flags an entity as gone; its row stays until {@link #sweep()}. */
    public void end(int row) {
        ended[row] = true;
        anyEnded = true;
    }

    /** Takes the flag of an ended entity back: the rules keep what the step ended. */
    public void revive(int row) {
        ended[row] = false;
    }

    /** Removes flagged rows and restores the order of the others. */
    public void sweep() {
        if (!anyEnded && !unordered) {
            return;
        }
        if (anyEnded) {
            compact();
        }
        if (unordered) {
            insertionSort();
        }
        anyEnded = false;
        unordered = false;
        rebuildIndex();
    }

    public void clear() {
        size = 0;
        anyEnded = false;
        unordered = false;
        Arrays.fill(index, 0);
    }

    /** Makes this an exact copy, flags included. Allocates only when the other holds more rows than this ever did. */
    public void copyFrom(EntityTable other) {
        if (ids.length < other.size) {
            allocateRows(other.ids.length);
        }
        size = other.size;
        System.arraycopy(other.ids, 0, ids, 0, size);
        System.arraycopy(other.birthTicks, 0, birthTicks, 0, size);
        System.arraycopy(other.ended, 0, ended, 0, size);
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(other.columns[i], 0, columns[i], 0, size);
        }
        anyEnded = other.anyEnded;
        unordered = other.unordered;
        if (index.length == other.index.length) {
            System.arraycopy(other.index, 0, index, 0, index.length);
        } else {
            rebuildIndex();
        }
    }

    private void allocateRows(int rows) {
        ids = new int[rows];
        birthTicks = new int[rows];
        ended = new boolean[rows];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new int[rows];
        }
        index = new int[2 * rows];
    }

    private void grow() {
        int rows = 2 * ids.length;
        ids = Arrays.copyOf(ids, rows);
        birthTicks = Arrays.copyOf(birthTicks, rows);
        ended = Arrays.copyOf(ended, rows);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOf(columns[i], rows);
        }
        index = new int[2 * rows];
        indexAllRows();
    }

    private void compact() {
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (ended[row]) {
                continue;
            }
            if (kept != row) {
                moveRow(row, kept);
            }
            kept++;
        }
        size = kept;
    }

    private void moveRow(int from, int to) {
        ids[to] = ids[from];
        birthTicks[to] = birthTicks[from];
        ended[to] = ended[from];
        for (int[] column : columns) {
            column[to] = column[from];
        }
    }

    /** Rows are nearly in order: only those that came in this tick may be out of place. */
    private void insertionSort() {
        for (int row = 1; row < size; row++) {
            for (int at = row; at > 0 && precedes(birthTicks[at], ids[at], birthTicks[at - 1], ids[at - 1]); at--) {
                swapRows(at, at - 1);
            }
        }
    }

    private void swapRows(int a, int b) {
        swap(ids, a, b);
        swap(birthTicks, a, b);
        for (int[] column : columns) {
            swap(column, a, b);
        }
        boolean flag = ended[a];
        ended[a] = ended[b];
        ended[b] = flag;
    }

    private static void swap(int[] values, int a, int b) {
        int value = values[a];
        values[a] = values[b];
        values[b] = value;
    }

    private static boolean precedes(int birthTick, int id, int otherBirthTick, int otherId) {
        return birthTick < otherBirthTick || (birthTick == otherBirthTick && id < otherId);
    }

    private static int hash(int id) {
        int mixed = id * 0x9E3779B1;
        return mixed ^ (mixed >>> 15);
    }

    private void addToIndex(int row) {
        int mask = index.length - 1;
        int place = hash(ids[row]) & mask;
        while (index[place] != 0) {
            place = (place + 1) & mask;
        }
        index[place] = row + 1;
    }

    private void redirectIndex(int fromRow, int toRow) {
        int mask = index.length - 1;
        int place = hash(ids[fromRow]) & mask;
        while (index[place] != fromRow + 1) {
            place = (place + 1) & mask;
        }
        index[place] = toRow + 1;
    }

    private void rebuildIndex() {
        Arrays.fill(index, 0);
        indexAllRows();
    }

    /** Of two rows with one id, the later is meant: its entity has taken the place of one that ended in this tick. */
    private void indexAllRows() {
        for (int row = 0; row < size; row++) {
            int earlier = anyEnded ? rowOf(ids[row]) : NO_ROW;
            if (earlier == NO_ROW) {
                addToIndex(row);
            } else {
                redirectIndex(earlier, row);
            }
        }
    }
}
