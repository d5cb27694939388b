package dev.tickwire.web;

import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.game.PackedName;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.schema.Schema;
import org.teavm.jso.JSExport;

/**
 * The rows of what is known of the world, and what types and fields there are; of meaning while there is a world. Entity types
 * and fields go by index, see {@link #typeIndex} and {@link #fieldIndex}.
 */
public final class WebTables {
    private final ClientSession session;

    WebTables(ClientSession session) {
        this.session = session;
    }

    /** The index of an entity type, or -1 if the game has none of this name. */
    @JSExport
    public int typeIndex(String name) {
        Schema schema = schema();
        for (int i = 0; i < schema.types().size(); i++) {
            if (schema.type(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of a type's field, or -1 if it has none of this name. */
    @JSExport
    public int fieldIndex(int type, String name) {
        EntityType entityType = schema().type(type);
        for (int i = 0; i < entityType.fieldCount(); i++) {
            if (entityType.field(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Rows of a type in the replica: players in a roster, for example. */
    @JSExport
    public int rowCount(int type) {
        return session.replica().world().table(type).size();
    }

    @JSExport
    public int rowId(int type, int row) {
        return table(type, row).id(row);
    }

    @JSExport
    public int rowValue(int type, int row, int field) {
        return table(type, row).get(row, field);
    }

    /** A name kept in a row; from another player, so to be shown as text and never as markup. */
    @JSExport
    public String rowName(int type, int row, int firstField) {
        try {
            return PackedName.read(table(type, row), row, firstField);
        } catch (MalformedMessageException e) {
            return "?";
        }
    }

    /** A field of the own owner-only row as predicted, or 0 while there is none. */
    @JSExport
    public int ownValue(int type, int field) {
        if (session.predictor() == null) {
            return 0;
        }
        EntityTable table = session.predictor().world().table(type);
        int row = table.rowOf(session.slot());
        return row == EntityTable.NO_ROW ? 0 : table.get(row, field);
    }

    private Schema schema() {
        return session.game().schema();
    }

    /** Checks the row, because the compiled code would not. */
    private EntityTable table(int type, int row) {
        EntityTable table = session.replica().world().table(type);
        if (row < 0 || row >= table.size()) {
            throw new IllegalArgumentException("row " + row + " of " + table.size());
        }
        return table;
    }
}
