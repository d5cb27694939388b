package dev.tickwire.server.simulation;

import dev.tickwire.netcode.ClientSession;
import dev.tickwire.replica.CellRect;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.Visibility;

/**
 * Compares a client's replica, at every frame and at every silent tick before it, with what it must be: the truth at that
 * tick, cut to the client's view.
 */
final class ReplicaChecker {
    private final SimulatedServer server;
    private final String matchId;
    private WorldState before;
    private int beforeTick;
    private CellRect beforeView;
    private int framesChecked;
    private int silentTicksChecked;
    private int resyncs;

    ReplicaChecker(SimulatedServer server, String matchId) {
        this.server = server;
        this.matchId = matchId;
    }

    int framesChecked() {
        return framesChecked;
    }

    int silentTicksChecked() {
        return silentTicksChecked;
    }

    /** Frames that described everything anew, the first one included. */
    int resyncs() {
        return resyncs;
    }

    /** Checks the silent ticks before a frame that has just been applied, and the frame. */
    void frameApplied(ClientSession session) {
        ClientReplica replica = session.replica();
        if (before == null) {
            before = new WorldState(replica.world().schema());
        } else if (!replica.header().isResync) {
            checkSilentTicks(session, replica);
        }
        compare(session, replica.world(), replica.view(), replica.baseTick(), "frame");
        before.copyFrom(replica.world());
        beforeTick = replica.baseTick();
        beforeView = replica.view();
        framesChecked++;
        if (replica.header().isResync) {
            resyncs++;
        }
        if (replica.mismatches() > 0) {
            throw new SimulationFault("frame " + replica.baseTick() + " of slot " + session.slot()
                    + ": the server's hash of the replica is another one");
        }
    }

    private void checkSilentTicks(ClientSession session, ClientReplica replica) {
        for (int tick = beforeTick + 1; tick < replica.baseTick(); tick++) {
            session.game().advanceAll(before, tick);
            dropOutside(replica, before, beforeView);
            before.sweep();
            compare(session, before, beforeView, tick, "silent tick");
            silentTicksChecked++;
        }
    }

    private static void dropOutside(ClientReplica replica, WorldState world, CellRect view) {
        for (int type = 0; type < world.typeCount(); type++) {
            EntityTable table = world.table(type);
            if (table.type().visibility() != Visibility.CELL) {
                continue;
            }
            for (int row = 0; row < table.size(); row++) {
                if (!view.containsEntity(replica.grid(), table, row)) {
                    table.end(row);
                }
            }
        }
    }

    private void compare(ClientSession session, WorldState held, CellRect view, int tick, String what) {
        WorldState truth = server.truthAt(matchId, tick);
        if (truth == null) {
            throw new SimulationFault("nothing is known of tick " + tick);
        }
        for (int type = 0; type < held.typeCount(); type++) {
            compare(session, held.table(type), truth.table(type), view, tick, what);
        }
    }

    private static void compare(
            ClientSession session, EntityTable held, EntityTable truth, CellRect view, int tick, String what) {
        int expected = 0;
        for (int row = 0; row < truth.size(); row++) {
            if (!mustHold(session, truth, row, view)) {
                continue;
            }
            expected++;
            int heldRow = held.rowOf(truth.id(row));
            if (heldRow == EntityTable.NO_ROW) {
                throw new SimulationFault(describe(session, truth, row, tick, what) + " is missing");
            }
            for (int field = 0; field < truth.type().fieldCount(); field++) {
                if (held.get(heldRow, field) != truth.get(row, field)) {
                    throw new SimulationFault(describe(session, truth, row, tick, what) + ": "
                            + truth.type().field(field).name() + " is " + held.get(heldRow, field) + " but must be "
                            + truth.get(row, field));
                }
            }
            boolean sameBirth = held.birthTick(heldRow) == truth.birthTick(row);
            if (!sameBirth) {
                throw new SimulationFault(describe(session, truth, row, tick, what) + " was born at another tick");
            }
        }
        if (held.size() != expected) {
            throw new SimulationFault(what + " " + tick + " of slot " + session.slot() + ": " + held.size() + " of "
                    + held.type().name() + " held, " + expected + " expected");
        }
    }

    private static boolean mustHold(ClientSession session, EntityTable truth, int row, CellRect view) {
        return switch (truth.type().visibility()) {
            case CELL -> view.containsEntity(session.replica().grid(), truth, row);
            case EVERYONE -> true;
            case OWNER -> truth.id(row) == session.slot();
        };
    }

    private static String describe(ClientSession session, EntityTable truth, int row, int tick, String what) {
        return what + " " + tick + " of slot " + session.slot() + ": "
                + truth.type().name() + " " + truth.id(row);
    }
}
