package dev.tickwire.server.replication;

import java.util.Arrays;

/**
 * Items grouped by cell, in the order in which they were added: linked lists in arrays that are reused from tick to tick.
 * An item is up to three ints. Not thread safe; allocates only to grow.
 */
final class CellLists {
    private static final int NONE = -1;

    private final int[] firsts;
    private final int[] lasts;
    private final int[] counts;
    private int[] touched = new int[16];
    private int touchedCount;
    private int[] nexts = new int[64];
    private int[] a = new int[64];
    private int[] b = new int[64];
    private int[] c = new int[64];
    private int size;

    CellLists(int cellCount) {
        firsts = new int[cellCount];
        lasts = new int[cellCount];
        counts = new int[cellCount];
    }

    void clear() {
        for (int i = 0; i < touchedCount; i++) {
            counts[touched[i]] = 0;
        }
        touchedCount = 0;
        size = 0;
    }

    void add(int cell, int first, int second, int third) {
        if (size == nexts.length) {
            grow();
        }
        int item = size++;
        a[item] = first;
        b[item] = second;
        c[item] = third;
        nexts[item] = NONE;
        if (counts[cell]++ == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = cell;
            firsts[cell] = item;
        } else {
            nexts[lasts[cell]] = item;
        }
        lasts[cell] = item;
    }

    int touchedCount() {
        return touchedCount;
    }

    /** Cells that have items, in the order in which they got their first. */
    int touchedCell(int index) {
        return touched[index];
    }

    int count(int cell) {
        return counts[cell];
    }

    /** The first item of a cell that has any. */
    int first(int cell) {
        return firsts[cell];
    }

    /** The item behind this one, or a negative number. */
    int next(int item) {
        return nexts[item];
    }

    int a(int item) {
        return a[item];
    }

    int b(int item) {
        return b[item];
    }

    int c(int item) {
        return c[item];
    }

    void setC(int item, int value) {
        c[item] = value;
    }

    private void grow() {
        int capacity = 2 * nexts.length;
        nexts = Arrays.copyOf(nexts, capacity);
        a = Arrays.copyOf(a, capacity);
        b = Arrays.copyOf(b, capacity);
        c = Arrays.copyOf(c, capacity);
    }
}
