package dev.tickwire.netcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tickwire.game.provingground.ProvingGroundType;
import dev.tickwire.game.skirmish.SkirmishType;
import org.junit.jupiter.api.Test;

/** The vectors were recorded once; whoever changes the wire or a game on purpose records them again. */
class GoldenWireTest {
    private static final int SEED = 1;
    private static final int TICKS = 20_000;

    @Test
    void skirmishComesToTheRecordedHash() {
        GoldenWire wire = new GoldenWire(new SkirmishType(), SEED);
        wire.run(TICKS);
        assertEquals("e7cc99cc8c204151", wire.hash());
    }

    @Test
    void provingGroundComesToTheRecordedHash() {
        GoldenWire wire = new GoldenWire(new ProvingGroundType(), SEED);
        wire.run(TICKS);
        assertEquals("1d10f2e05489799a", wire.hash());
    }

    @Test
    void anotherSeedComesToAnotherHash() {
        GoldenWire one = new GoldenWire(new SkirmishType(), 1);
        GoldenWire two = new GoldenWire(new SkirmishType(), 2);
        one.run(50);
        two.run(50);
        assertNotEquals(one.hash(), two.hash());
    }
}
