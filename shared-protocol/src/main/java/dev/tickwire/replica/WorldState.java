package dev.tickwire.replica;

import dev.tickwire.schema.Schema;

/**
 * The state of a world at the end of one tick: a table for each entity type of the schema.
 *
 * <p>Truth on the server, replica on the client and the copies that are drawn or read by bots are all of this shape. Not
 * thread safe.
 */
public final class WorldState {
    private final Schema schema;
    private final EntityTable[] tables;

    public WorldState(Schema schema) {
        this.schema = schema;
        tables = new EntityTable[schema.types().size()];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new EntityTable(schema.type(i));
        }
    }

    public Schema schema() {
        return schema;
    }

    public int typeCount() {
        return tables.length;
    }

    public EntityTable table(int type) {
        return tables[type];
    }

    /** The table of what players control; its ids are slots. */
    public EntityTable avatars() {
        return tables[schema.avatarType()];
    }

    public void copyFrom(WorldState other) {
        for (int i = 0; i < tables.length; i++) {
            tables[i].copyFrom(other.tables[i]);
        }
    }

    public void sweep() {
        for (EntityTable table : tables) {
            table.sweep();
        }
    }

    public void clear() {
        for (EntityTable table : tables) {
            table.clear();
        }
    }
}
