package dev.tickwire.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tickwire.game.SharedGame;
import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.map.TileMap;
import dev.tickwire.message.Look;
import dev.tickwire.replica.CellGrid;
import dev.tickwire.server.replication.ClientFrames;
import org.junit.jupiter.api.Test;

/** A view is changed only so often, and ends where the newest wish wants it. */
class LookoutTest {
    private static final long TICK_NANOS = 33_000_000;
    private static final int SIDE_UNITS = 64_000;

    private final SharedGame game = new ProvingGroundType().on(TileMap.open(SIDE_UNITS, SIDE_UNITS));
    private final SessionCounters counters = new SessionCounters();
    private final ClientFrames frames =
            ClientFrames.ofSpectator(game, CellGrid.of(SIDE_UNITS, SIDE_UNITS, game.cellSizeUnits()));
    private final Lookout lookout = new Lookout(frames, counters.newTally(), 0);

    @Test
    void wishesThatComeTooFastAreSkippedButForTheNewest() {
        int wishes = 300;
        for (int i = 1; i <= wishes; i++) {
            lookout.want(new Look(0, i, i, Look.NOBODY));
            lookout.turn(i * TICK_NANOS);
        }
        // Ten in a second, and two at once at the start.
        int fulfilled = wishes - (int) counters.skippedLooks();
        assertEquals(10L * wishes * TICK_NANOS / 1e9 + 2, fulfilled, 2);

        lookout.turn((wishes + 10) * TICK_NANOS);
        lookout.want(new Look(0, 1, 1, Look.NOBODY));
        assertEquals(wishes - fulfilled, counters.skippedLooks(), "the newest was fulfilled, not skipped");
    }
}
