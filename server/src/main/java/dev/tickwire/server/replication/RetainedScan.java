package dev.tickwire.server.replication;

import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.CellRect;
import java.util.Arrays;

/**
 * What a tick has to say about the cells that a client retains: which of them have actions and corrections, and which groups
 * of entries come into them from outside. One pass over the cells; used again for every client of an event loop.
 */
final class RetainedScan {
    final Places actions = new Places();
    final Places corrections = new Places();

    /** Places of destinations, and the groups that came there. */
    final Places entries = new Places();

    private int cellCount;

    /** Pairs of the place of a cell among the retained ones and something about it. Grows when it must. */
    static final class Places {
        private int[] places = new int[32];
        private int[] items = new int[32];
        private int size;

        int size() {
            return size;
        }

        /** Counted row by row among the retained cells. */
        int place(int index) {
            return places[index];
        }

        /** The cell itself, or the group of entries. */
        int item(int index) {
            return items[index];
        }

        private void clear() {
            size = 0;
        }

        private void add(int place, int item) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
                items = Arrays.copyOf(items, 2 * size);
            }
            places[size] = place;
            items[size] = item;
            size++;
        }
    }

    /** How many cells are retained. */
    int cellCount() {
        return cellCount;
    }

    void scan(PublishedFrame frame, CellGrid grid, CellRect retained) {
        actions.clear();
        corrections.clear();
        entries.clear();
        int place = 0;
        for (int row = retained.firstRow(); row <= retained.lastRow(); row++) {
            int cell = grid.cellAt(retained.firstColumn(), row);
            for (int column = retained.firstColumn(); column <= retained.lastColumn(); column++) {
                if (frame.actions.has(cell)) {
                    actions.add(place, cell);
                }
                if (frame.corrections.has(cell)) {
                    corrections.add(place, cell);
                }
                if (frame.entries.count(cell) != 0) {
                    addEntries(frame.entries, grid, retained, cell, place);
                }
                cell++;
                place++;
            }
        }
        cellCount = place;
    }

    private void addEntries(EntryGroups groups, CellGrid grid, CellRect retained, int cell, int place) {
        int first = groups.first(cell);
        for (int group = first; group < first + groups.count(cell); group++) {
            int origin = groups.origin(group);
            if (origin == EntryGroups.NO_ORIGIN || !retained.containsCell(grid, origin)) {
                entries.add(place, group);
            }
        }
    }
}
