package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.bits.BitWriter;
import dev.tickwire.bits.MalformedMessageException;
import dev.tickwire.map.TileMap;
import dev.tickwire.message.Input;
import dev.tickwire.message.InputReader;
import dev.tickwire.message.Messages;
import dev.tickwire.schema.InputLayout;
import dev.tickwire.server.game.catalog.RulesCatalog;
import org.junit.jupiter.api.Test;

/** What becomes of a player's inputs before the match has them. */
class PlayerInputsTest {
    private static final long NOW = 5_000_000_000L;
    private static final int REPORT_MILLIS = 500;
    private static final int FIRST_TICK = 100;

    private final InputLayout layout = RulesCatalog.find("skirmish")
            .orElseThrow()
            .shared()
            .on(TileMap.open(16_000, 16_000))
            .schema()
            .input();
    private final PlayerInputs inputs = new PlayerInputs(layout, 30, REPORT_MILLIS, new SessionTally(), NOW);

    @Test
    void inputsInOrderAreTaken() {
        inputs.beginBehind(FIRST_TICK);
        assertFalse(inputs.isOwed());
        take(1, FIRST_TICK + 1, 0);
        take(2, FIRST_TICK + 4, 0);
        assertTrue(inputs.isOwed());
    }

    @Test
    void aSequenceNumberLeftOutIsRefused() {
        inputs.beginBehind(FIRST_TICK);
        take(1, FIRST_TICK + 1, 0);
        assertEquals("an input out of order", refusal(3, FIRST_TICK + 2, 0));
    }

    @Test
    void aSecondInputForATickIsRefused() {
        inputs.beginBehind(FIRST_TICK);
        take(1, FIRST_TICK + 1, 0);
        assertEquals("an input for a tick that had one", refusal(2, FIRST_TICK + 1, 0));
    }

    @Test
    void controlsThatTheGameDoesNotHaveAreRefused() {
        inputs.beginBehind(FIRST_TICK);
        assertEquals("controls that this game does not have", refusal(1, FIRST_TICK + 1, 1 << layout.heldBits()));
    }

    @Test
    void theTimingIsReportedOnceThereIsSomethingToTell() {
        inputs.beginBehind(FIRST_TICK);
        assertNull(inputs.takeReport(NOW));
        take(1, FIRST_TICK + 1, 0);
        assertNotNull(inputs.takeReport(NOW));
        assertNull(inputs.takeReport(NOW + 1));
    }

    private String refusal(int sequence, int tick, int held) {
        return assertThrows(MalformedMessageException.class, () -> take(sequence, tick, held))
                .getMessage();
    }

    private void take(int sequence, int tick, int held) {
        BitWriter out = new BitWriter(64, 64);
        Messages.FROM_CLIENT.write(new Input(sequence & 0xff, tick & 0xff, FIRST_TICK & 0xff, held, 0, 0), out);
        byte[] bytes = out.toByteArray();
        InputReader reader = new InputReader();
        reader.read(bytes, 0, bytes.length);
        inputs.take(reader, FIRST_TICK, FIRST_TICK, NOW, NOW);
    }
}
