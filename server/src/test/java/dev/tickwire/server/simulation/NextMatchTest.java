package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.message.SessionToken;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.link.LinkConditions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A match is over and another follows: connections stay, and play goes on. */
@Tag("simulation")
class NextMatchTest {
    private static final int RIGHT = 1;

    private final Simulation simulation = new Simulation(SimulatedGame.open("skirmish", 4096), 7);
    private final SimulatedClient client = simulation.addClient(LinkConditions.CALM);

    @Test
    void theConnectionGoesOnInTheNextMatchWithItsToken() {
        simulation.runSeconds(2);
        SimulatedConnection connection = client.connection();
        SessionToken token = client.session().token();
        simulation.followMatch();
        simulation.runSeconds(2);

        assertEquals(connection, client.connection());
        assertTrue(connection.isPlaying());
        assertEquals(
                simulation.server().match().id(), client.session().welcome().matchId());
        assertEquals(token, client.session().token());
        assertEquals(1, simulation.server().match().summary().players());
        assertEquals(0, client.session().statistics().replicaMismatches());
    }

    @Test
    void controlsThatAreHeldAreHeldInTheNextMatch() {
        simulation.runSeconds(2);
        client.holdStill(SkirmishControls.held(RIGHT, 0, false));
        simulation.runSeconds(1);
        simulation.followMatch();
        simulation.runSeconds(2);

        EntityTable avatars = simulation
                .server()
                .truthAt(simulation.server().match().currentTick())
                .avatars();
        assertEquals(RIGHT, avatars.get(avatars.rowOf(client.session().slot()), SkirmishSchema.AVATAR_DIRECTION));
    }

    @Test
    void inputsAreInTimeSoon() {
        simulation.runSeconds(3);
        simulation.followMatch();
        simulation.runSeconds(3);
        int late = client.statistics().lateInputs();
        simulation.runSeconds(4);
        assertEquals(late, client.statistics().lateInputs());
        assertTrue(client.statistics().slackMillis() > 10, client.statistics().slackMillis() + " ms");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 110, 300})
    void matchesThatFollowOneAnotherAtOnceEndInTheLast(int millisBetween) {
        simulation.addDrones(4);
        simulation.runSeconds(2);
        for (int i = 0; i < 5; i++) {
            simulation.followMatch();
            simulation.time().runUntil(simulation.time().nanoTime() + millisBetween * 1_000_000L);
        }
        simulation.runSeconds(2);

        assertTrue(client.connection().isPlaying(), client.session().state().toString());
        assertEquals(
                simulation.server().match().id(), client.session().welcome().matchId());
        assertEquals(
                5,
                simulation.server().match().summary().players()
                        + simulation.server().match().summary().bots());
    }

    @Test
    void whoComesBackAfterTheMatchWasFollowedIsNewInTheNext() {
        simulation.runSeconds(2);
        client.loseConnection(1500);
        simulation.followMatch();
        simulation.runSeconds(4);

        assertEquals(ClientSession.State.PLAYING, client.session().state());
        assertFalse(client.session().welcome().resumed());
        assertEquals(1, simulation.server().match().summary().players());
    }

    @Test
    void theTokenOfTheFirstMatchTakesTheBodyInTheNextBack() {
        simulation.runSeconds(2);
        simulation.followMatch();
        simulation.runSeconds(2);
        SessionToken token = client.session().token();
        client.loseConnection(500);
        simulation.runSeconds(2);

        assertTrue(client.session().welcome().resumed());
        assertNotEquals(token, client.session().token());
    }
}
