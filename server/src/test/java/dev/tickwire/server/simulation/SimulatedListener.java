package dev.tickwire.server.simulation;

import dev.tickwire.message.CloseReason;
import dev.tickwire.message.Notice;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.SessionListener;

/** Hears what a session has to say: brings the map, counts, and raises a fault where something must not happen. */
final class SimulatedListener implements SessionListener {
    private final SimulatedClient client;
    private final SimulatedConnection connection;

    SimulatedListener(SimulatedClient client, SimulatedConnection connection) {
        this.client = client;
        this.connection = connection;
    }

    @Override
    public void mapNeeded(String mapHash) {
        client.fetchMap(connection.session(), mapHash);
    }

    @Override
    public void joined(Welcome welcome) {
        connection.joined(welcome);
        client.joined(welcome);
    }

    @Override
    public void frameApplied(int tick) {
        connection.checker().frameApplied(connection.session());
        client.frameApplied(tick);
    }

    @Override
    public void notice(Notice notice) {
        if (notice.level() != Notice.Level.CLOSING) {
            client.heard(notice.text());
        }
        boolean replaced = notice.code() == CloseReason.REPLACED.code() && !client.isCurrent(connection);
        if (notice.level() == Notice.Level.CLOSING && !replaced) {
            throw new SimulationFault("slot " + connection.session().slot() + " was closed: " + notice.text());
        }
    }

    @Override
    public void chatLine(int slot, boolean toTeam, String text) {
        client.heard(slot + (toTeam ? " to team: " : ": ") + text);
    }

    @Override
    public void failed(String reason) {
        throw new SimulationFault("slot " + connection.session().slot() + " failed: " + reason);
    }
}
