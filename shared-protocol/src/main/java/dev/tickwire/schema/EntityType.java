package dev.tickwire.schema;

import java.util.List;

/**
 * One kind of entity: what its state consists of and who may see it.
 *
 * <p>A type that belongs to cells has its coordinates, in units, as fields 0 (x) and 1 (y), both unsigned. The id of an
 * entity that belongs to its owner is the owner's slot.
 *
 * @param index  place of the type in its schema
 * @param name   how dissector and statistics call it
 * @param visibility who holds it
 * @param idBits width of an id on the wire, 1 to 24
 * @param fields the columns, at most {@value #FIELDS_MAX}
 */
public record EntityType(int index, String name, Visibility visibility, int idBits, List<Field> fields) {
    /** Changes are described by one int with a bit for each field. */
    public static final int FIELDS_MAX = 32;

    /** The column of the x coordinate of a type that belongs to cells. */
    public static final int X = 0;

    /** The column of the y coordinate of a type that belongs to cells. */
    public static final int Y = 1;

    public EntityType {
        fields = List.copyOf(fields);
        if (idBits < 1 || idBits > 24) {
            throw new IllegalArgumentException(
                    "type " + name + " has ids of " + idBits + " bits; 1 to 24 are possible");
        }
        if (fields.isEmpty() || fields.size() > FIELDS_MAX) {
            throw new IllegalArgumentException(
                    "type " + name + " has " + fields.size() + " fields; 1 to " + FIELDS_MAX + " are possible");
        }
        if (visibility == Visibility.CELL
                && (fields.size() < 2 || fields.get(X).signed() || fields.get(Y).signed())) {
            throw new IllegalArgumentException(
                    "type " + name + " belongs to cells, so its fields 0 and 1 must be unsigned coordinates");
        }
    }

    public int fieldCount() {
        return fields.size();
    }

    public Field field(int fieldIndex) {
        return fields.get(fieldIndex);
    }
}
