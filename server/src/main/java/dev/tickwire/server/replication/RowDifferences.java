package dev.tickwire.server.replication;

import dev.tickwire.replica.EntityTable;
import java.util.Arrays;

/** Which fields of which rows differ between truth and what was foreseen. Whole columns that agree cost one comparison. */
final class RowDifferences {
    private int[] masks = new int[64];
    private int size;

    /** Compares the rows that both tables have; row r is the same entity in both. */
    void compare(EntityTable truth, EntityTable foreseen) {
        size = foreseen.size();
        if (masks.length < size) {
            masks = new int[2 * size];
        }
        Arrays.fill(masks, 0, size, 0);
        for (int field = 0; field < truth.type().fieldCount(); field++) {
            int[] is = truth.column(field);
            int[] was = foreseen.column(field);
            int row = Arrays.mismatch(is, 0, size, was, 0, size);
            if (row >= 0) {
                mark(is, was, row, 1 << field);
            }
        }
    }

    private void mark(int[] is, int[] was, int fromRow, int bit) {
        for (int row = fromRow; row < size; row++) {
            if (is[row] != was[row]) {
                masks[row] |= bit;
            }
        }
    }

    /** One bit for each field that differs. */
    int mask(int row) {
        return masks[row];
    }
}
