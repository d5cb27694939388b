package dev.tickwire.message;

import dev.tickwire.bits.BitCount;
import dev.tickwire.bits.BitReader;
import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.schema.ActionType;
import dev.tickwire.schema.Drawn;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Field;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.schema.Schema;
import dev.tickwire.schema.Visibility;
import java.util.ArrayList;
import java.util.List;

/** The schema as part of the welcome. */
public final class SchemaCodec {
    private static final int NAME_BYTES_MAX = 32;
    private static final int TYPE_BITS = BitCount.forMax(Schema.TYPES_MAX);
    private static final int ACTION_BITS = BitCount.forMax(Schema.ACTIONS_MAX);
    private static final int FIELD_BITS = BitCount.forMax(EntityType.FIELDS_MAX);
    private static final int WIDTH_BITS = BitCount.forMax(32);

    private SchemaCodec() {}

    public static void write(Schema schema, BitWriter out) {
        out.writeText(schema.game(), NAME_BYTES_MAX);
        out.writeBits(schema.types().size(), TYPE_BITS);
        for (EntityType type : schema.types()) {
            out.writeText(type.name(), NAME_BYTES_MAX);
            out.writeBits(numberOf(type.visibility()), 2);
            out.writeBits(type.idBits(), WIDTH_BITS);
            out.writeBits(type.fieldCount(), FIELD_BITS);
            for (Field field : type.fields()) {
                out.writeText(field.name(), NAME_BYTES_MAX);
                out.writeBits(field.bits(), WIDTH_BITS);
                out.writeFlag(field.signed());
                out.writeBits(numberOf(field.drawn()), 2);
            }
        }
        out.writeBits(schema.avatarType(), TYPE_BITS);
        out.writeBits(schema.actions().size(), ACTION_BITS);
        for (ActionType action : schema.actions()) {
            out.writeText(action.name(), NAME_BYTES_MAX);
            out.writeBits(action.argumentBits(), WIDTH_BITS);
        }
        out.writeBits(schema.input().heldBits(), WIDTH_BITS);
        out.writeBits(schema.input().edgeBits(), WIDTH_BITS);
    }

    /**
     * Reads a schema.
     *
     * @throws MalformedMessageException if it is none
     */
    public static Schema read(BitReader in) {
        String game = in.readText(NAME_BYTES_MAX);
        List<EntityType> types = new ArrayList<>();
        int typeCount = in.readBits(TYPE_BITS);
        for (int i = 0; i < typeCount; i++) {
            types.add(readType(i, in));
        }
        int avatarType = in.readBits(TYPE_BITS);
        List<ActionType> actions = new ArrayList<>();
        int actionCount = in.readBits(ACTION_BITS);
        for (int i = 0; i < actionCount; i++) {
            String name = in.readText(NAME_BYTES_MAX);
            int argumentBits = in.readBits(WIDTH_BITS);
            check(argumentBits <= 32, "width of an action's argument");
            actions.add(new ActionType(i, name, argumentBits));
        }
        int heldBits = in.readBits(WIDTH_BITS);
        int edgeBits = in.readBits(WIDTH_BITS);
        check(heldBits <= 32 && edgeBits <= 32, "width of the controls");
        check(typeCount > 0 && typeCount <= Schema.TYPES_MAX, "number of entity types");
        check(actionCount > 0 && actionCount <= Schema.ACTIONS_MAX, "number of actions");
        check(avatarType < typeCount && types.get(avatarType).visibility() == Visibility.CELL, "type of the avatars");
        return new Schema(game, types, avatarType, actions, new InputLayout(heldBits, edgeBits));
    }

    private static EntityType readType(int index, BitReader in) {
        String name = in.readText(NAME_BYTES_MAX);
        Visibility visibility = visibilityNumbered(in.readBits(2));
        int idBits = in.readBits(WIDTH_BITS);
        check(idBits >= 1 && idBits <= 24, "width of ids");
        int fieldCount = in.readBits(FIELD_BITS);
        check(fieldCount >= 1 && fieldCount <= EntityType.FIELDS_MAX, "number of fields");
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < fieldCount; i++) {
            String fieldName = in.readText(NAME_BYTES_MAX);
            int bits = in.readBits(WIDTH_BITS);
            check(bits >= 1 && bits <= 32, "width of a field");
            boolean signed = in.readFlag();
            fields.add(new Field(fieldName, bits, signed, drawnNumbered(in.readBits(2))));
        }
        boolean hasCoordinates = fieldCount >= 2
                && !fields.get(EntityType.X).signed()
                && !fields.get(EntityType.Y).signed();
        check(visibility != Visibility.CELL || hasCoordinates, "coordinates of a type in cells");
        return new EntityType(index, name, visibility, idBits, fields);
    }

    private static int numberOf(Visibility visibility) {
        return switch (visibility) {
            case CELL -> 0;
            case EVERYONE -> 1;
            case OWNER -> 2;
        };
    }

    private static Visibility visibilityNumbered(int number) {
        return switch (number) {
            case 0 -> Visibility.CELL;
            case 1 -> Visibility.EVERYONE;
            case 2 -> Visibility.OWNER;
            default -> throw new MalformedMessageException("schema: there is no visibility " + number);
        };
    }

    private static int numberOf(Drawn drawn) {
        return switch (drawn) {
            case STEP -> 0;
            case LINE -> 1;
            case TURN -> 2;
        };
    }

    private static Drawn drawnNumbered(int number) {
        return switch (number) {
            case 0 -> Drawn.STEP;
            case 1 -> Drawn.LINE;
            case 2 -> Drawn.TURN;
            default -> throw new MalformedMessageException("schema: there is no way of drawing " + number);
        };
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new MalformedMessageException("schema: impossible " + what);
        }
    }
}
