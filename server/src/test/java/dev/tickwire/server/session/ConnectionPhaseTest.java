package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.MalformedMessageException;
import org.junit.jupiter.api.Test;

/** Which messages fit, and which come from before the client knew that another match follows. */
class ConnectionPhaseTest {
    private static final int PATIENCE_MILLIS = 100;
    private static final long NANOS_PER_MILLI = 1_000_000L;

    private final ConnectionPhase phase = new ConnectionPhase();

    @Test
    void helloIsSaidOnce() {
        phase.requireHello();
        phase.join(0);
        assertThrows(MalformedMessageException.class, phase::requireHello);
    }

    @Test
    void nothingIsPlayedBeforeTheClientIsReady() {
        assertThrows(MalformedMessageException.class, () -> phase.takesPlay("input"));
        phase.join(0);
        assertThrows(MalformedMessageException.class, () -> phase.takesPlay("input"));
        phase.welcome();
        assertThrows(MalformedMessageException.class, () -> phase.takesPlay("input"));
        phase.play();
        assertTrue(phase.takesPlay("input"));
    }

    @Test
    void readyIsSaidOnceAfterAWelcome() {
        assertThrows(MalformedMessageException.class, () -> phase.takesReady(0));
        phase.join(0);
        assertThrows(MalformedMessageException.class, () -> phase.takesReady(0));
        phase.welcome();
        assertThrows(MalformedMessageException.class, () -> phase.takesReady(2), "after another welcome");
        assertTrue(phase.takesReady(1));
        phase.play();
        assertThrows(MalformedMessageException.class, () -> phase.takesReady(1));
    }

    @Test
    void whatIsSaidOfTheMatchBeforeIsLeftOutUntilTheClientIsReadyForTheNext() {
        enterFirstMatch();

        phase.join(0);
        assertFalse(phase.takesPlay("input"));
        assertFalse(phase.takesReady(1));
        phase.welcome();
        assertFalse(phase.takesPlay("input"));
        assertFalse(phase.takesReady(1), "it was ready for the match before");
        assertTrue(phase.takesReady(2));
        phase.play();
        assertTrue(phase.takesPlay("input"));
        assertThrows(MalformedMessageException.class, () -> phase.takesReady(2));
    }

    @Test
    void welcomesAreToldApartByTheirLowEightBits() {
        for (int match = 1; match <= 257; match++) {
            phase.join(0);
            phase.welcome();
            assertTrue(phase.takesReady(match & 0xff));
            phase.play();
        }
    }

    @Test
    void whoHasNotSaidHelloOrPlaysIsNotEntering() {
        long late = (PATIENCE_MILLIS + 1) * NANOS_PER_MILLI;
        assertFalse(phase.isEnteringFor(PATIENCE_MILLIS, late));
        phase.join(0);
        assertTrue(phase.isEnteringFor(PATIENCE_MILLIS, late));
        assertFalse(phase.isEnteringFor(PATIENCE_MILLIS, PATIENCE_MILLIS * NANOS_PER_MILLI));
        phase.welcome();
        assertTrue(phase.isEnteringFor(PATIENCE_MILLIS, late));
        phase.play();
        assertFalse(phase.isEnteringFor(PATIENCE_MILLIS, late));
    }

    @Test
    void nothingFitsAClosedConnection() {
        enterFirstMatch();
        phase.close();
        assertFalse(phase.isJoined());
        assertThrows(MalformedMessageException.class, () -> phase.takesPlay("input"));
        assertThrows(MalformedMessageException.class, () -> phase.takesReady(1));
    }

    private void enterFirstMatch() {
        phase.requireHello();
        phase.join(0);
        phase.welcome();
        phase.takesReady(1);
        phase.play();
    }
}
