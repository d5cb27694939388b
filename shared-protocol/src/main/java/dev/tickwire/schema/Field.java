package dev.tickwire.schema;

/**
 * One column of an entity type.
 *
 * @param name  how dissector and statistics call it
 * @param bits  width on the wire, 1 to 32
 * @param signed whether the value is two's complement; an unsigned field of 32 bits holds any int
 * @param drawn how it is drawn between ticks
 */
public record Field(String name, int bits, boolean signed, Drawn drawn) {
    public Field {
        if (bits < 1 || bits > 32) {
            throw new IllegalArgumentException("field " + name + " has " + bits + " bits; it must have 1 to 32");
        }
    }

    public static Field unsigned(String name, int bits) {
        return new Field(name, bits, false, Drawn.STEP);
    }

    public static Field signed(String name, int bits) {
        return new Field(name, bits, true, Drawn.STEP);
    }

    /** An unsigned coordinate, drawn on the line between two ticks. */
    public static Field coordinate(String name, int bits) {
        return new Field(name, bits, false, Drawn.LINE);
    }

    /** An unsigned angle whose full turn is {@code 2^bits}. */
    public static Field angle(String name, int bits) {
        return new Field(name, bits, false, Drawn.TURN);
    }

    /** Whether {@code value} survives the wire unchanged. */
    public boolean holds(int value) {
        if (bits == 32) {
            return true;
        }
        if (signed) {
            int limit = 1 << (bits - 1);
            return value >= -limit && value < limit;
        }
        return (value >>> bits) == 0;
    }
}
