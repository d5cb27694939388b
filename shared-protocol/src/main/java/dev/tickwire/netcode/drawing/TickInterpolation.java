package dev.tickwire.netcode.drawing;

import dev.tickwire.math.Angle16;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;

/** Fills in an entity's fields between two ticks as the schema asks for. */
final class TickInterpolation {
    /** The fraction of the way from one tick to the next is counted in these. */
    static final int FRACTION_ONE = 1 << 12;

    /** Farther than this within the ticks compared, an entity did not travel but was put elsewhere: 96 px. */
    static final int TELEPORT_UNITS = 1536;

    private TickInterpolation() {}

    /** Returns how far a time is between two ticks, 0 to {@link #FRACTION_ONE}. */
    static int fraction(double tick, int fromTick, int toTick) {
        if (toTick <= fromTick || tick >= toTick) {
            return FRACTION_ONE;
        }
        return tick <= fromTick ? 0 : (int) ((tick - fromTick) / (toTick - fromTick) * FRACTION_ONE);
    }

    /** Whether a row of the earlier tick and one of the later are the same entity, and it moved from one to the other. */
    static boolean isContinuous(EntityTable from, int fromRow, EntityTable to, int toRow) {
        return from.birthTick(fromRow) == to.birthTick(toRow)
                && isNear(from.get(fromRow, EntityType.X), to.get(toRow, EntityType.X))
                && isNear(from.get(fromRow, EntityType.Y), to.get(toRow, EntityType.Y));
    }

    /** Appends an entity as it is in one tick. */
    static void append(DrawList list, EntityTable table, int row) {
        appendBetween(list, table, row, table, row, 0);
    }

    /** Appends an entity as it is between two ticks; what cannot be interpolated is taken from the earlier one. */
    static void appendBetween(DrawList list, EntityTable from, int fromRow, EntityTable to, int toRow, int fraction) {
        int at = list.append(from.id(fromRow), from.birthTick(fromRow)) + DrawList.FIRST_FIELD;
        int[] values = list.values();
        EntityType type = from.type();
        for (int i = 0; i < type.fieldCount(); i++) {
            values[at + i] = between(type.field(i), from.get(fromRow, i), to.get(toRow, i), fraction);
        }
    }

    private static int between(Field field, int from, int to, int fraction) {
        return switch (field.drawn()) {
            case STEP -> from;
            case LINE ->
                from * DrawList.PARTS_PER_UNIT + (to - from) * fraction / (FRACTION_ONE / DrawList.PARTS_PER_UNIT);
            case TURN -> {
                int fromAngle = DrawList.angle(field, from);
                int turn = Angle16.difference(fromAngle, DrawList.angle(field, to));
                yield (fromAngle + turn * fraction / FRACTION_ONE) & (Angle16.FULL_TURN - 1);
            }
        };
    }

    private static boolean isNear(int from, int to) {
        return to - from <= TELEPORT_UNITS && from - to <= TELEPORT_UNITS;
    }
}
