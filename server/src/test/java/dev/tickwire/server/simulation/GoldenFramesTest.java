package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.math.StateHash;
import dev.tickwire.server.match.Audience;
import dev.tickwire.server.match.Match;
import dev.tickwire.server.replication.ClientFrames;
import dev.tickwire.server.replication.FrameWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes of all frames that one player is sent in a seeded match. Whoever changes the wire, a game or its rules on purpose
 * records them again, and raises the protocol's version if an old client could misread the new bytes.
 */
@Tag("simulation")
class GoldenFramesTest {
    private static final int SEED = 5;
    private static final int SECONDS = 20;

    @ParameterizedTest
    @CsvSource({"skirmish, 06856190e30dbcd6", "provingground, ce58e381e0385b8b"})
    void theFramesOfAMatchAreTheRecordedBytes(String game, String recorded) {
        Simulation simulation = new Simulation(SimulatedGame.open(game, 2500), SEED);
        simulation.addDrones(7);
        simulation.runSeconds(1);
        Match match = simulation.server().match();
        ClientFrames player = new ClientFrames(match.game(), match.grid(), 0);
        FrameWriter writer = new FrameWriter();
        StateHash hash = new StateHash();
        int[] frames = new int[1];
        new Audience(match, Runnable::run).add(frame -> {
            if (player.assemble(frame, null, writer)) {
                hash.addBytes(writer.out().buffer(), 0, writer.out().byteLength());
                frames[0]++;
            }
        });
        simulation.runSeconds(SECONDS);
        assertTrue(frames[0] > 100, frames[0] + " frames");
        assertEquals(recorded, hash.toHex());
    }
}
