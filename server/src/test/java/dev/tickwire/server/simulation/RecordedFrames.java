package dev.tickwire.server.simulation;

import dev.tickwire.game.SharedGame;
import dev.tickwire.message.Protocol;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.server.link.LinkConditions;
import dev.tickwire.server.match.Match;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of one connection to a simulated match that has been going on for a while.
 *
 * @param frames in order; the very first is a resync
 */
public record RecordedFrames(SharedGame game, CellGrid grid, List<byte[]> frames) {
    private static final int DRONES = 10;
    private static final int SECONDS_BEFORE = 3;
    private static final int SECONDS_RECORDED = 3;

    /** Plays a game, one of the catalogue's or "torture", from a seed. */
    public static RecordedFrames of(String game, int seed) {
        List<byte[]> frames = new ArrayList<>();
        Simulation simulation = new Simulation(game, seed);
        simulation.addDrones(DRONES);
        simulation.runSeconds(SECONDS_BEFORE);
        simulation.addClient(LinkConditions.PERFECT).plant((message, onward) -> {
            if ((message[0] & Protocol.FRAME_BIT) != 0) {
                frames.add(message.clone());
            }
            onward.accept(message);
        });
        simulation.runSeconds(SECONDS_RECORDED);
        Match match = simulation.server().match();
        return new RecordedFrames(match.game(), match.grid(), List.copyOf(frames));
    }

    /** A replica to which the first of the frames have been applied. */
    public ClientReplica replicaAfter(int count) {
        ClientReplica replica = new ClientReplica(game.schema(), grid, game, 0);
        for (int i = 0; i < count; i++) {
            replica.apply(frames.get(i), 0, frames.get(i).length);
        }
        return replica;
    }
}
