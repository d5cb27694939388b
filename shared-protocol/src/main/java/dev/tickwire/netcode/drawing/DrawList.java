package dev.tickwire.netcode.drawing;

import dev.tickwire.schema.Drawn;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import java.util.Arrays;

/**
 * What is to be drawn of one entity type now, as one flat array that is filled anew for every picture.
 *
 * <p>An entity takes {@link #stride()} ints: its id, its birth tick, and its fields in the schema's order. A field drawn
 * as {@link Drawn#LINE} is in 1/{@value #PARTS_PER_UNIT} of a unit, one drawn as {@link Drawn#TURN} is a 16-bit angle
 * whatever its width on the wire, one drawn as {@link Drawn#STEP} is as it is.
 */
public final class DrawList {
    /** Fine enough for motion to be smooth at any display rate. */
    public static final int PARTS_PER_UNIT = 16;

    /** Where an entity's id is. */
    public static final int ID = 0;

    /** Where an entity's birth tick is. */
    public static final int BIRTH_TICK = 1;

    /** Where an entity's first field is. */
    public static final int FIRST_FIELD = 2;

    private static final int INITIAL_ENTITIES = 64;
    private static final int DRAWN_ANGLE_BITS = 16;

    private final EntityType type;
    private final int stride;
    private int[] values;
    private int count;

    DrawList(EntityType type) {
        this.type = type;
        stride = FIRST_FIELD + type.fieldCount();
        values = new int[INITIAL_ENTITIES * stride];
    }

    public EntityType type() {
        return type;
    }

    /** Ints for each entity. */
    public int stride() {
        return stride;
    }

    /** Entities in the list. */
    public int count() {
        return count;
    }

    /** The ints of all entities, and more behind them. A list that has grown has another array. */
    public int[] values() {
        return values;
    }

    void clear() {
        count = 0;
    }

    /** Appends an entity with its fields still to be set. Returns where it starts in {@link #values()}. */
    int append(int id, int birthTick) {
        int start = count * stride;
        if (start == values.length) {
            values = Arrays.copyOf(values, 2 * values.length);
        }
        count++;
        values[start + ID] = id;
        values[start + BIRTH_TICK] = birthTick;
        return start;
    }

    /** Returns a field's value in the scale in which lists hold it. */
    static int scaled(Field field, int value) {
        return switch (field.drawn()) {
            case STEP -> value;
            case LINE -> value * PARTS_PER_UNIT;
            case TURN -> angle(field, value);
        };
    }

    /** Returns the value of an angle field as a 16-bit angle. */
    static int angle(Field field, int value) {
        int missingBits = DRAWN_ANGLE_BITS - field.bits();
        return missingBits >= 0 ? value << missingBits : value >>> -missingBits;
    }
}
