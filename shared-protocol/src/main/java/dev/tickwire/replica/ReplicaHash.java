package dev.tickwire.replica;

import dev.tickwire.math.StateHash;
import dev.tickwire.schema.Visibility;

/**
 * A hash of entity state that does not depend on the order of rows: the sum of a hash of each entity. The server adds up
 * the cells that a client sees; the client adds up what it holds.
 */
public final class ReplicaHash {
    private ReplicaHash() {}

    /** Hash of one entity: type, id, birth and all fields. An owner-only row's birth is left out: nobody draws it. */
    public static int ofEntity(int type, EntityTable table, int row) {
        int hash = StateHash.mix(type + 1);
        hash = StateHash.mix(hash + table.id(row));
        if (table.type().visibility() != Visibility.OWNER) {
            hash = StateHash.mix(hash ^ table.birthTick(row));
        }
        for (int field = 0; field < table.type().fieldCount(); field++) {
            hash = StateHash.mix(hash + table.get(row, field));
        }
        return hash;
    }

    /** Sum over the entities of a table that have not ended. */
    public static int ofTable(int type, EntityTable table) {
        int sum = 0;
        for (int row = 0; row < table.size(); row++) {
            if (!table.isEnded(row)) {
                sum += ofEntity(type, table, row);
            }
        }
        return sum;
    }

    /** Sum over a whole world. */
    public static int ofWorld(WorldState world) {
        int sum = 0;
        for (int type = 0; type < world.typeCount(); type++) {
            sum += ofTable(type, world.table(type));
        }
        return sum;
    }
}
