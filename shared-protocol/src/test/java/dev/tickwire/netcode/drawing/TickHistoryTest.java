package dev.tickwire.netcode.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tickwire.replica.WorldState;
import dev.tickwire.schema.EntityType;
import org.junit.jupiter.api.Test;

class TickHistoryTest {
    private final DriftingThings game = new DriftingThings();
    private final TickHistory history = new TickHistory(DriftingThings.SCHEMA);
    private final WorldState world = DriftingThings.world();

    @Test
    void silentTicksAreFilledByTheSharedStep() {
        DriftingThings.addAvatar(world, 1, 1000, 10);
        history.prove(world, 100, game::advanceSilently);
        world.avatars().set(0, EntityType.X, 1050);
        history.prove(world, 105, game::advanceSilently);
        for (int tick = 100; tick <= 105; tick++) {
            assertEquals(1000 + 10 * (tick - 100), xAt(tick));
        }
    }

    @Test
    void guessesAreReplacedByWhatAFrameProves() {
        DriftingThings.addAvatar(world, 1, 1000, 10);
        history.prove(world, 100, game::advanceSilently);
        history.guessTo(104, game::advanceSilently);
        assertEquals(1040, xAt(104));
        world.avatars().set(0, EntityType.X, 1500);
        history.prove(world, 102, game::advanceSilently);
        assertEquals(102, history.lastTick());
        assertEquals(1010, xAt(101));
        assertEquals(1500, xAt(102));
        history.guessTo(103, game::advanceSilently);
        assertEquals(1510, xAt(103));
    }

    @Test
    void guessesEndAfterAFewTicks() {
        DriftingThings.addAvatar(world, 1, 1000, 10);
        history.prove(world, 100, game::advanceSilently);
        history.guessTo(500, game::advanceSilently);
        assertEquals(100 + TickHistory.GUESSED_TICKS_MAX, history.lastTick());
        assertEquals(100, history.provedTick());
    }

    @Test
    void onlyTheLastTicksAreKept() {
        DriftingThings.addAvatar(world, 1, 0, 1);
        history.prove(world, 1, game::advanceSilently);
        history.prove(world, 60, game::advanceSilently);
        history.prove(world, 119, game::advanceSilently);
        assertEquals(119 - (TickHistory.TICKS - 1), history.firstTick());
    }

    @Test
    void aGapLongerThanTheHistoryStartsItAnew() {
        assertTrue(history.isEmpty());
        history.prove(world, 100, game::advanceSilently);
        history.prove(world, 100 + TickHistory.TICKS, game::advanceSilently);
        assertEquals(100 + TickHistory.TICKS, history.firstTick());
    }

    @Test
    void aTickThatGoesBackStartsTheHistoryAnew() {
        history.prove(world, 100, game::advanceSilently);
        history.guessTo(105, game::advanceSilently);
        history.prove(world, 40, game::advanceSilently);
        assertEquals(40, history.firstTick());
        assertEquals(40, history.lastTick());
    }

    private int xAt(int tick) {
        return history.at(tick).avatars().get(0, EntityType.X);
    }
}
