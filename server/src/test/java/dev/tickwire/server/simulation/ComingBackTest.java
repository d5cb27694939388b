package dev.tickwire.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.game.skirmish.SkirmishControls;
import dev.tickwire.game.skirmish.SkirmishSchema;
import dev.tickwire.netcode.ClientSession;
import dev.tickwire.replica.EntityTable;
import dev.tickwire.server.link.LinkConditions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a player whose connection breaks, is taken over, or is held up. */
@Tag("simulation")
class ComingBackTest {
    private static final int HOLD_MILLIS = Simulation.BODY_HOLD_TICKS * 1000 / Simulation.TICK_RATE_HZ;
    private static final int RIGHT = 1;

    private final Simulation simulation = new Simulation(SimulatedGame.open("skirmish", 4096), 7);
    private final SimulatedClient client = simulation.addClient(LinkConditions.CALM);

    @Test
    void whoComesBackInTimeHasTheSameSlotAndBody() {
        simulation.runSeconds(2);
        int slot = client.session().slot();
        int birth = birthTick(slot);
        client.loseConnection(HOLD_MILLIS - 500);
        simulation.runSeconds(6);
        assertEquals(ClientSession.State.PLAYING, client.session().state());
        assertTrue(client.session().welcome().resumed());
        assertEquals(slot, client.session().slot());
        assertEquals(birth, birthTick(slot));
    }

    @Test
    void whoComesBackTooLateIsSomebodyNew() {
        simulation.runSeconds(2);
        int birth = birthTick(client.session().slot());
        client.loseConnection(HOLD_MILLIS + 1000);
        simulation.runSeconds(4);
        assertEquals(0, simulation.server().match().summary().players());
        simulation.runSeconds(3);
        assertFalse(client.session().welcome().resumed());
        assertNotEquals(birth, birthTick(client.session().slot()));
    }

    @Test
    void aSecondConnectionTakesTheBodyOverAndTheFirstIsClosed() {
        simulation.runSeconds(2);
        SimulatedConnection first = client.connection();
        client.takeOver();
        simulation.runSeconds(2);
        assertEquals(ClientSession.State.CLOSED, first.session().state());
        assertTrue(client.connection().isPlaying());
        assertEquals(first.session().slot(), client.session().slot());
        assertEquals(1, simulation.server().match().summary().players());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 2000, 4000, 6000})
    void aLinkThatWasHeldUpIsInTimeAgainSoon(int millis) {
        simulation.runSeconds(3);
        client.connection().stallToServer(millis);
        simulation.time().runUntil(simulation.time().nanoTime() + millis * 1_000_000L);
        simulation.runSeconds(4);
        int late = client.statistics().lateInputs();
        simulation.runSeconds(4);
        assertEquals(late, client.statistics().lateInputs(), "inputs are late long after the link was held up");
        double slackMillis = client.statistics().slackMillis();
        assertTrue(slackMillis > 10 && slackMillis < 100, slackMillis + " ms");
        assertTrue(client.session().unconfirmedInputs() < 16);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1500, 5000})
    void aKeyThatIsReleasedWhileTheLinkIsHeldUpIsReleased(int millis) {
        simulation.runSeconds(2);
        client.holdStill(SkirmishControls.held(RIGHT, 0, true));
        simulation.runSeconds(1);
        assertEquals(RIGHT, direction());
        client.connection().stallToServer(millis);
        client.letGo();
        simulation.time().runUntil(simulation.time().nanoTime() + millis * 1_000_000L);
        simulation.runSeconds(1);
        assertEquals(SkirmishControls.NO_DIRECTION, direction());
    }

    @Test
    void whoGoesSilentStandsStillAfterASecond() {
        simulation.runSeconds(2);
        client.holdStill(SkirmishControls.held(RIGHT, 0, false));
        simulation.runSeconds(1);
        assertEquals(RIGHT, direction());
        client.freeze(5000);
        simulation.runSeconds(2);
        assertEquals(SkirmishControls.NO_DIRECTION, direction());
    }

    @Test
    void aClockThatStartedFarOffIsRightAfterAFewSeconds() {
        SimulatedClient slow = simulation.addClient(LinkConditions.CALM);
        slow.connection().stallToClient(3000);
        simulation.runSeconds(12);
        double slackMillis = slow.statistics().slackMillis();
        assertTrue(slackMillis > 0 && slackMillis < 150, slackMillis + " ms");
    }

    private EntityTable avatars() {
        return simulation
                .server()
                .truthAt(simulation.server().match().currentTick())
                .avatars();
    }

    private int birthTick(int slot) {
        return avatars().birthTick(avatars().rowOf(slot));
    }

    private int direction() {
        return avatars().get(avatars().rowOf(client.session().slot()), SkirmishSchema.AVATAR_DIRECTION);
    }
}
