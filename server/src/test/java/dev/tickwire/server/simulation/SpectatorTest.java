package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.message.Look;
import dev.tickwire.message.Welcome;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.replica.ClientReplica;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.schema.EntityType;
import dev.tickwire.server.link.LinkConditions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who watches is shown what they look at, exactly, and takes nobody's place. */
@Tag("simulation")
class SpectatorTest {
    private final Simulation simulation = new Simulation(SimulatedGame.open("provingground", 6000), 7);
    private final SimulatedClient player = simulation.addClient(LinkConditions.CALM);
    private final SimulatedClient spectator = simulation.addSpectator(LinkConditions.CALM);

    @Test
    void aSpectatorHasNoSlotAndNoAvatar() {
        simulation.runSeconds(2);
        ClientSession session = spectator.session();

        assertEquals(ClientSession.State.PLAYING, session.state());
        assertEquals(Welcome.SPECTATOR_SLOT, session.slot());
        assertNull(session.predictor());
        assertEquals(1, simulation.server().match().summary().players());
        assertEquals(1, simulation.server().match().summary().spectators());
        assertEquals(1, lastTruth().size());
    }

    @Test
    void aSpectatorSeesThePlaceThatIsLookedAt() {
        simulation.runSeconds(2);
        spectator.letGo();
        spectator.session().look(1_000, 90_000, Look.NOBODY);
        simulation.runSeconds(1);
        assertTrue(sees(1_000, 90_000));
        assertFalse(sees(90_000, 1_000));

        spectator.session().look(90_000, 1_000, Look.NOBODY);
        simulation.runSeconds(1);
        assertTrue(sees(90_000, 1_000));
        assertFalse(sees(1_000, 90_000));
    }

    @Test
    void aSpectatorWhoFollowsSomebodySeesThemWhereverTheyGo() {
        simulation.runSeconds(2);
        spectator.letGo();
        spectator.session().look(0, 0, player.session().slot());
        simulation.runSeconds(1);
        for (int i = 0; i < 20; i++) {
            simulation.runSeconds(1);
            ClientReplica replica = spectator.session().replica();
            assertTrue(replica.world().avatars().holds(player.session().slot()), "lost after " + i + " seconds");
        }
    }

    @Test
    void aSpectatorMovesOnToTheNextMatch() {
        simulation.runSeconds(2);
        simulation.followMatch();
        simulation.runSeconds(2);

        assertTrue(spectator.connection().isPlaying());
        assertEquals(
                simulation.server().match().id(), spectator.session().welcome().matchId());
        assertEquals(1, simulation.server().match().summary().spectators());
    }

    @Test
    void aSpectatorIsGoneWhenTheConnectionIs() {
        simulation.runSeconds(2);
        spectator.vanish();
        simulation.runSeconds(1);
        assertEquals(0, simulation.server().match().summary().spectators());
    }

    private EntityTable lastTruth() {
        return simulation
                .server()
                .truthAt(simulation.server().match().currentTick())
                .avatars();
    }

    private boolean sees(int x, int y) {
        ClientReplica replica = spectator.session().replica();
        EntityType avatars = replica.world().avatars().type();
        EntityTable table = new EntityTable(avatars);
        int row = table.spawn(1, 0);
        table.set(row, EntityType.X, x);
        table.set(row, EntityType.Y, y);
        return replica.view().containsEntity(replica.grid(), table, row);
    }
}
