package dev.tickwire.game;

import dev.tickwire.bits.Utf8;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a player's name in columns of an entity table, so that it is state like any other.
 *
 * <p>The columns hold UTF-8, four bytes in each, the first byte highest, filled up with 0.
 */
public final class PackedName {
    /** Columns of 32 bits that a name takes. */
    public static final int COLUMNS = 6;

    /** The most bytes of UTF-8 that are kept. */
    public static final int MAX_BYTES = 4 * COLUMNS;

    private PackedName() {}

    /** Describes the columns for a schema. */
    public static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            fields.add(Field.unsigned("name" + i, 32));
        }
        return fields;
    }

    /**
     * Writes a name; of a longer one than {@link #MAX_BYTES} as many whole characters as fit.
     *
     * @param firstField the first of {@link #COLUMNS} columns
     * @throws IllegalArgumentException if the name holds an unpaired surrogate
     */
    public static void write(EntityTable table, int row, int firstField, String name) {
        byte[] bytes = Utf8.encode(name);
        int length = wholeCharacters(bytes);
        for (int column = 0; column < COLUMNS; column++) {
            int packed = 0;
            for (int i = 4 * column; i < 4 * column + 4; i++) {
                packed = (packed << 8) | (i < length ? bytes[i] & 0xff : 0);
            }
            table.set(row, firstField + column, packed);
        }
    }

    /**
     * Reads a name.
     *
     * @throws dev.tickwire.bits.MalformedMessageException if the columns do not hold UTF-8
     */
    public static String read(EntityTable table, int row, int firstField) {
        byte[] bytes = new byte[MAX_BYTES];
        int length = 0;
        while (length < MAX_BYTES) {
            int packed = table.get(row, firstField + (length >> 2));
            byte next = (byte) (packed >>> (24 - 8 * (length & 3)));
            if (next == 0) {
                break;
            }
            bytes[length++] = next;
        }
        return Utf8.decode(bytes, 0, length);
    }

    private static int wholeCharacters(byte[] bytes) {
        if (bytes.length <= MAX_BYTES) {
            return bytes.length;
        }
        int length = MAX_BYTES;
        // A byte of the form 10xxxxxx continues a character, so the cut must not be before it.
        while ((bytes[length] & 0xc0) == 0x80) {
            length--;
        }
        return length;
    }
}
